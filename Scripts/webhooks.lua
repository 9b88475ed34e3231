-- Telegram messages for wrk: each a new one, of people who answer in turn. The variables WRONG=1 (refused) and PEOPLE come from the environment.
local people = tonumber(os.getenv("PEOPLE") or "2000")
local secret = os.getenv("WRONG") and "wrong" or os.getenv("S_WEBHOOK")
local words = { "hoi", "ja", "1", "eens", "0", "oneens", "0", "eens", "0", "oneens", "0", "eens", "0", "0", "ja" }
local thread = 0

function setup(one)
   thread = thread + 1
   one:set("number", thread * 100000000)
end

function request()
   number = number + 1
   local who = 1000 + number % people
   local text = words[1 + math.floor(number / people) % #words]
   local body = string.format(
      '{"update_id":%d,"message":{"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private"},"from":{"id":%d,"is_bot":false,"first_name":"A","language_code":"nl"},"text":"%s"}}',
      number, number, os.time(), who, who, text)
   return wrk.format("POST", nil, { ["Content-Type"] = "application/json", ["X-Telegram-Bot-Api-Secret-Token"] = secret }, body)
end
