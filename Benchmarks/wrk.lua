-- Asks for one address after the other where KAP_PATHS names a file of them, else for one again and again.
local file = os.getenv("KAP_PATHS")
if file then
    local paths, at = {}, 0
    for path in io.lines(file) do paths[#paths + 1] = path end
    request = function()
        at = at % #paths + 1
        return wrk.format(nil, paths[at])
    end
end

-- wrk prints no 95th percentile of its own: print what is needed as one line of JSON, times in milliseconds.
done = function(summary, latency)
    local line = '{"p50": %.3f, "p95": %.3f, "p99": %.3f, "rate": %.1f, "bytes": %d, "failed": %d}\n'
    local errors = summary.errors
    io.write(line:format(
        latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
        summary.requests / (summary.duration / 1000000), summary.bytes / math.max(1, summary.requests),
        errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
