-- Telegram messages for wrk: each a new one, of people who answer in turn. The variables WRONG=1 (refused), PEOPLE and DELAY (milliseconds between the
-- messages of a connection) come from the environment.
local people = tonumber(os.getenv("PEOPLE") or "2000")
local pause = tonumber(os.getenv("DELAY") or "0")
local secret = os.getenv("WRONG") and "wrong" or os.getenv("S_WEBHOOK")
local words = { "hoi", "ja", "1", "eens", "0", "oneens", "0", "eens", "0", "oneens", "0", "eens", "0", "0", "ja" }
local first = (os.time() % 1000000) * 1000000

function setup(one)
   one:set("number", first)
end

if pause > 0 then
   function delay()
      return pause
   end
end

function request()
   number = number + 1
   local turn = number - first
   local who = 1000 + turn % people
   local text = words[1 + math.floor(turn / people) % #words]
   local body = string.format(
      '{"update_id":%d,"message":{"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private"},"from":{"id":%d,"is_bot":false,"first_name":"A","language_code":"nl"},"text":"%s"}}',
      number, number, os.time(), who, who, text)
   return wrk.format("POST", nil, { ["Content-Type"] = "application/json", ["X-Telegram-Bot-Api-Secret-Token"] = secret }, body)
end
