// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzzer over every file of its seed folder: the fuzzers as ordinary tests, without libFuzzer.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int main(int argc, char **argv)
{
    namespace fs = std::filesystem;
    int files = 0;
    std::error_code error;
    for (int i = 1; i < argc; ++i) {
        for (const fs::directory_entry &entry : fs::directory_iterator(argv[i], error)) {
            std::printf("%s\n", entry.path().c_str());
            std::fflush(stdout); // so that the last line names the file that crashed
            std::ifstream in(entry.path(), std::ios::binary);
            const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
            ++files;
        }
    }
    std::printf("%d seeds\n", files);
    return files > 0 ? 0 : 1; // a fuzzer without seeds searches in the dark
}
