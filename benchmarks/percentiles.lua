-- Prints the percentiles that wrk measured, in milliseconds, on one line.
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("geland %.1f %.1f %.1f %d %d\n", latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, summary.requests, e.connect + e.read + e.write + e.status + e.timeout))
end
