-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages a second of rspamd's own parser: SECONDS=1 LIST=FILE rspamadm lua -b -s rspamd.lua, with a path in each line of FILE.
local rspamd_task = require "rspamd_task"

local seconds = tonumber(os.getenv("SECONDS"))
local mails = {}
for path in io.lines(os.getenv("LIST")) do
  local file = assert(io.open(path, "rb"))
  mails[#mails + 1] = file:read("*a")
  file:close()
end

local function once()
  local lines, parsed = 0, 0
  for _, bytes in ipairs(mails) do
    local ok, task = rspamd_task.load_from_string(bytes, rspamd_config)
    if ok and task:process_message() then
      parsed = parsed + 1
      lines = lines + #(task:get_received_headers() or {})
    end
    if task then task:destroy() end
  end
  return lines, parsed
end

local lines, parsed = once()
local start, rounds = os.clock(), 0
repeat
  once()
  rounds = rounds + 1
until os.clock() - start >= seconds
print(string.format("%.0f %d %d", rounds * #mails / (os.clock() - start), lines, parsed))
