package nl.geland.benchmarks;

import java.util.ArrayDeque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * A queue for homes written for SSJ 3.3.2 the way its manual writes one: an event class for each kind of event, the faster of
 * its event lists for the size at hand, its fastest generator. Whoever gives up has an event of their own, cancelled when they are housed.
 */
final class SsjQueues {

    private final Simulator simulator = new Simulator();
    private final RandomStream stream = new LFSR113();
    private final ArrayDeque<Customer> first = new ArrayDeque<>();
    private final ArrayDeque<Customer> second = new ArrayDeque<>();
    private final double firstRate;
    private final double secondRate;
    private final double turnover;
    private final double givesUp;
    private int free;
    private int toCome;
    private int served;
    private double waited;

    private SsjQueues(double firstRate, double secondRate, double turnover, double givesUp, int homes, int toCome) {
        this.firstRate = firstRate;
        this.secondRate = secondRate;
        this.turnover = turnover;
        this.givesUp = givesUp;
        this.toCome = toCome;
        free = homes;
        simulator.init(homes > 100 ? new SplayTree() : new BinaryTree());
    }

    /** What came of it: customers who joined, and the mean wait of those of the second class who were housed. */
    record Outcome(int customers, double years) {}

    static Outcome twoClasses(int customers) {
        var queue = new SsjQueues(2.7, 6.3, 1, 0, 10, customers);
        queue.new Arrival(true).schedule(queue.exponential(queue.firstRate));
        queue.new Arrival(false).schedule(queue.exponential(queue.secondRate));
        queue.simulator.start();
        return new Outcome(customers, queue.waited / queue.served);
    }

    /** All homes let at the start; {@code customers} includes those who make the queue. */
    static Outcome housing(int customers) {
        var queue = new SsjQueues(0, 2_130, 0.08, 0.08, 16_250, customers);
        for (; queue.free > 0; queue.free--) {
            queue.new Departure().schedule(queue.exponential(queue.turnover));
        }
        queue.new Arrival(false).schedule(queue.exponential(queue.secondRate));
        queue.simulator.start();
        return new Outcome(customers, queue.waited / queue.served);
    }

    private double exponential(double rate) {
        return ExponentialGen.nextDouble(stream, rate);
    }

    private void serve(Customer customer) {
        if (!customer.isFirst) {
            served++;
            waited += simulator.time() - customer.joined;
        }
        new Departure().schedule(exponential(turnover));
    }

    private final class Customer extends Event {
        private final boolean isFirst;
        private final double joined = simulator.time();
        private boolean gaveUp;

        Customer(boolean isFirst) {
            super(simulator);
            this.isFirst = isFirst;
        }

        /** Gives up. */
        @Override
        public void actions() {
            gaveUp = true;
        }
    }

    private final class Arrival extends Event {
        private final boolean isFirst;

        Arrival(boolean isFirst) {
            super(simulator);
            this.isFirst = isFirst;
        }

        @Override
        public void actions() {
            if (toCome-- == 0) {
                simulator.stop();
                return;
            }
            schedule(exponential(isFirst ? firstRate : secondRate));
            var customer = new Customer(isFirst);
            if (free > 0) {
                free--;
                serve(customer);
                return;
            }
            (isFirst ? first : second).addLast(customer);
            if (givesUp > 0) {
                customer.schedule(exponential(givesUp));
            }
        }
    }

    private final class Departure extends Event {

        Departure() {
            super(simulator);
        }

        @Override
        public void actions() {
            var next = first.isEmpty() ? second.pollFirst() : first.pollFirst();
            while (next != null && next.gaveUp) {
                next = second.pollFirst();
            }
            if (next == null) {
                free++;
                return;
            }
            if (givesUp > 0) {
                next.cancel();
            }
            serve(next);
        }
    }
}
