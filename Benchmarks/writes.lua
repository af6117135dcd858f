-- Sends forms that make a customer or edit one (KAP_KIND), each connection its next when the last was acknowledged.
-- KAP_CUSTOMERS holds those to edit, "id:version …": one is edited by one connection at a time, with the version it has.
local kind, csrf = os.getenv("KAP_KIND"), os.getenv("KAP_CSRF")
local start = os.time()
local free, first, last, version, count = {}, 1, 0, {}, 0
local threads = {}
good, other = 0, ""

for id, number in os.getenv("KAP_CUSTOMERS"):gmatch("(%d+):(%d+)") do
    last = last + 1
    free[last], version[id] = id, tonumber(number)
end

wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"

setup = function(thread) threads[#threads + 1] = thread end

request = function()
    count = count + 1
    local name = kind .. start .. "x" .. count
    local body = "csrf=" .. csrf .. "&kind=person&given=Anna&occupation=Gardener&family=" .. name
    local path = "/customers"
    if kind == "create" then
        body = body .. "&form=full&duplicates=known&email=" .. name .. "%40x.example"
    else
        local id = free[first]
        free[first], first = nil, first + 1
        path = path .. "/" .. id
        body = body .. "&seen=0&version=" .. version[id]
    end
    return wrk.format("POST", path, nil, body)
end

response = function(status, headers)
    local place = headers["Location"] or headers["location"] or ""
    local id = place:match("^/customers/(%d+)$")
    if status ~= 303 or not id then
        other = other .. status .. " " .. place .. " "
        return
    end
    good = good + 1
    if kind == "edit" then
        version[id] = version[id] + 1
        last = last + 1
        free[last] = id
    end
end

done = function(summary, latency)
    local errors, thread = summary.errors, threads[1]
    local failed = errors.connect + errors.read + errors.write + errors.timeout
    io.write(('{"rate": %.2f, "p50": %.3f, "p99": %.3f, "failed": %d, "other": "%s"}\n'):format(
        thread:get("good") / (summary.duration / 1000000), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        failed, thread:get("other")))
end
