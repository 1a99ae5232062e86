// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses, networks, host names and text, each from the same bytes.
#include "models/core/domain.h"
#include "models/core/ipaddress.h"
#include "models/core/text.h"

#include <cstdint>
#include <cstdlib>

using namespace headwater;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const std::optional<IpAddress> address = IpAddress::parse(text)) {
        const QByteArray canonical = address->toString();
        if (IpAddress::parse({canonical.constData(), static_cast<std::size_t>(canonical.size())}) != address)
            std::abort(); // what is printed must read as the same address
    }
    if (const std::optional<Network> network = Network::parse(text)) {
        if (!network->contains(network->base))
            std::abort();
    }
    (void)organisationalDomain(text);
    (void)comparableDomain(text);
    (void)hasKnownTopLevel(text);
    (void)looksLikeHostName(text);
    (void)isWithin(text, "example.org");
    (void)defanged(visible(toText(unfolded(text))));
    return 0;
}
