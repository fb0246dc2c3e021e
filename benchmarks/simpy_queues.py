"""The two queues of QueuesBesidePeers for SimPy 2.3.1 (Debian's python3-simpy): prints customers a second and the mean wait.

Use: /usr/bin/python3 simpy_queues.py two-classes|housing CUSTOMERS
"""
import random
import sys
import time

from SimPy.Simulation import (PriorityQ, Process, Resource, activate, hold, initialize, now, release, request, simulate,
                              stopSimulation)

queue, customers = sys.argv[1], int(sys.argv[2])
first_rate, second_rate, turnover, gives_up, homes = {
    "two-classes": (2.7, 6.3, 1.0, 0.0, 10),
    "housing": (0.0, 2130.0, 0.08, 0.08, 16250),
}[queue]
draw = random.Random(20261125).expovariate
waits = []
arrived = 0


class Customer(Process):
    def live(self, first, server, patience):
        joined = now()
        if patience is None:
            yield request, self, server, 1 if first else 0
        else:
            yield (request, self, server, 0), (hold, self, patience)
            if not self.acquired(server):
                return
        if not first:
            waits.append(now() - joined)
        yield hold, self, draw(turnover)
        yield release, self, server


class Tenant(Process):
    def live(self, server):
        yield request, self, server, 2
        yield hold, self, draw(turnover)
        yield release, self, server


class Source(Process):
    def come(self, rate, first, server):
        global arrived
        while True:
            yield hold, self, draw(rate)
            if arrived == customers:
                stopSimulation()
                return
            arrived += 1
            customer = Customer()
            activate(customer, customer.live(first, server, draw(gives_up) if gives_up else None))


initialize()
server = Resource(capacity=homes, qType=PriorityQ)
if gives_up:
    for _ in range(homes):
        tenant = Tenant()
        activate(tenant, tenant.live(server))
for rate, first in ((first_rate, True), (second_rate, False)):
    if rate:
        source = Source()
        activate(source, source.come(rate, first, server))
start = time.perf_counter()
simulate(until=1e9)
print(customers / (time.perf_counter() - start), sum(waits) / max(1, len(waits)))
