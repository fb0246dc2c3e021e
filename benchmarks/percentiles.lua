-- Prints the percentiles that wrk measured, in milliseconds, on one line. PAUSE=1 in the environment: each user waits half a second to one and a half
-- between two pages; otherwise nobody ever waits.
local paused = os.getenv("PAUSE") == "1"

if paused then
  delay = function()
    return math.random(500, 1500)
  end
end

done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("geland %s %.1f %.1f %.1f %d %d\n", paused and "reading" or "hammering", latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.requests, e.connect + e.read + e.write + e.status + e.timeout))
end
