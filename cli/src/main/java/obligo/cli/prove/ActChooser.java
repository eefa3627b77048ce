package obligo.cli.prove;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import obligo.cli.money.Cents;
import obligo.cli.prove.Known.Bound;

/** Chooses what a writer asks for next: mostly what could be booked, sometimes what must be refused. */
final class ActChooser {
    private static final int LARGEST_CENTS = 60_000;
    private static final Person[] PERSONS = Person.values();
    private static final String[] STEPS = {"BLOCK", "APPROVE", "BOOK", "CANCEL", "REVERSE"};

    private final Known known;

    ActChooser(Known known) {
        this.known = known;
    }

    /** @param reference of the act's document */
    Act choose(RandomGenerator random, String reference) {
        int roll = random.nextInt(100);
        Optional<Act> about;
        if (roll < 42) {
            about = Optional.empty();
        } else if (roll < 55) {
            about = known.commitments.any(random).map(bound -> pay(random, reference, bound));
        } else if (roll < 72) {
            about = release(random, reference);
        } else if (roll < 77) {
            about = known.frameworks.any(random).map(bound -> callOff(random, reference, bound));
        } else if (roll < 82) {
            about = known.payments.any(random).map(bound -> refund(random, reference, bound));
        } else if (roll < 90) {
            about = known.bookings.any(random).map(id -> reverse(random, reference, id));
        } else if (roll < 92) {
            about = Optional.of(transfer(random, reference));
        } else {
            about = known.transfers.any(random).map(bound -> step(random, reference, bound));
        }
        return about.orElseGet(() -> bind(random, reference));
    }

    /** A payment of a commitment that has only just been asked for. */
    Act pay(RandomGenerator random, String reference, Act commitment) {
        return pay(random, reference, new Bound(commitment.id(), null, null, amount(random)));
    }

    private Act bind(RandomGenerator random, String reference) {
        int roll = random.nextInt(10);
        if (roll < 2) {
            ObjectNode reservation = onALine(random, reference);
            return act(random, ActType.RESERVATION, reservation.put("amount", Cents.text(amount(random))));
        }
        if (roll < 3) {
            ObjectNode payment = onALine(random, reference);
            payment.put("amount", Cents.text(amount(random) / 2)).put("paidOn", "2025-07-01");
            return act(random, ActType.DIRECT_PAYMENT, payment);
        }
        if (roll < 4) {
            Optional<Act> fromReservation =
                    known.reservations.any(random).map(bound -> commitReserved(random, reference, bound));
            if (fromReservation.isPresent()) {
                return fromReservation.get();
            }
        }
        return roll < 5 ? commitMonthly(random, reference) : commit(random, reference);
    }

    private static Act commit(RandomGenerator random, String reference) {
        ObjectNode booking = onALine(random, reference);
        String pot = booking.path("pot").asText(null);
        booking.remove("pot");
        long total = 0;
        int years = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
        boolean isFramework = random.nextInt(6) == 0;
        for (int i = 0; i < years; i++) {
            long cents = amount(random);
            total += cents;
            ObjectNode part = booking.withArray("schedule").addObject().put("dueYear", ProofYear.YEAR + i);
            // An authorisation is there for the first pot only.
            part.put("pot", i > 0 ? "EGL" : pot).put("amount", Cents.text(cents));
            if (part.path("pot").isNull()) {
                part.remove("pot");
            }
            if (isFramework) {
                part.put("maximum", Cents.text(cents + amount(random) / 2));
            }
        }
        return act(random, ActType.COMMITMENT, booking.put("total", Cents.text(total)));
    }

    private static Act commitMonthly(RandomGenerator random, String reference) {
        ObjectNode booking = documented(reference).put("line", ProofYear.HOT_LINE);
        booking.putObject("monthly")
                .put("amount", Cents.text(amount(random) / 4))
                .put("from", "2025-11")
                .put("months", 1 + random.nextInt(6));
        return act(random, ActType.COMMITMENT, booking);
    }

    private static Act commitReserved(RandomGenerator random, String reference, Bound reservation) {
        long cents = Math.max(1, part(random, reservation.cents()));
        ObjectNode booking =
                documented(reference).put("line", reservation.line()).put("reservation", reservation.id());
        ObjectNode part = booking.withArray("schedule").addObject().put("dueYear", ProofYear.YEAR);
        if (reservation.pot() != null) {
            part.put("pot", reservation.pot());
        }
        part.put("amount", Cents.text(cents));
        return act(random, ActType.COMMITMENT, booking.put("total", Cents.text(cents)));
    }

    private static Act pay(RandomGenerator random, String reference, Bound commitment) {
        ObjectNode booking = documented(reference)
                .put("commitment", commitment.id())
                .put("amount", Cents.text(part(random, commitment.cents())))
                .put("paidOn", "2025-07-01");
        return act(random, ActType.PAYMENT, booking);
    }

    private Optional<Act> release(RandomGenerator random, String reference) {
        Optional<Bound> binding =
                random.nextInt(3) == 0 ? known.reservations.any(random) : known.commitments.any(random);
        return binding.map(bound -> {
            ObjectNode booking = documented(reference).put("of", bound.id());
            if (random.nextInt(3) == 0) {
                booking.put("amount", Cents.text(part(random, bound.cents())));
            }
            if (random.nextInt(5) == 0) {
                booking.put("dueYear", ProofYear.YEAR + random.nextInt(3));
            }
            return act(random, ActType.RELEASE, booking);
        });
    }

    private static Act callOff(RandomGenerator random, String reference, Bound framework) {
        ObjectNode booking = documented(reference)
                .put("commitment", framework.id())
                .put("dueYear", ProofYear.YEAR + (random.nextInt(4) == 0 ? 1 : 0))
                .put("amount", Cents.text(part(random, framework.cents())));
        return act(random, ActType.CALL_OFF, booking);
    }

    private static Act refund(RandomGenerator random, String reference, Bound payment) {
        ObjectNode booking = documented(reference)
                .put("payment", payment.id())
                .put("amount", Cents.text(part(random, payment.cents())))
                .put("receivedOn", "2025-08-01");
        return act(random, ActType.REFUND, booking);
    }

    private static Act reverse(RandomGenerator random, String reference, String id) {
        return act(
                random,
                ActType.REVERSAL,
                documented(reference).put("booking", id).put("reason", "Irrtum"));
    }

    private static Act transfer(RandomGenerator random, String reference) {
        boolean isUsual = random.nextInt(3) > 0;
        ObjectNode booking = documented(reference)
                .put("from", isUsual ? "EGL" : "VWK")
                .put("to", isUsual ? "VWK" : "EGL")
                .put("amount", Cents.text(amount(random)));
        return act(random, ActType.TRANSFER, booking);
    }

    private Act step(RandomGenerator random, String reference, Bound transfer) {
        String next = random.nextInt(4) > 0 ? known.nextStep(transfer.id()) : STEPS[random.nextInt(STEPS.length)];
        ObjectNode booking = documented(reference)
                .put("transfer", transfer.id())
                .put("step", next)
                .put("reason", "Umschichtung");
        if (random.nextInt(4) > 0) {
            booking.put("overrideReason", "Personalkosten");
        }
        return act(random, ActType.TRANSFER_STEP, booking);
    }

    private static ObjectNode onALine(RandomGenerator random, String reference) {
        ObjectNode booking = documented(reference);
        int roll = random.nextInt(20);
        if (roll < 10) {
            return booking.put("line", ProofYear.HOT_LINE);
        }
        if (roll < 11) {
            booking.put("line", ProofYear.LINE_OF_TWO_POTS);
            return booking.put("pot", random.nextBoolean() ? "EGL" : "VWK");
        }
        int line = random.nextInt(ProofYear.otherLines().size());
        return booking.put("line", ProofYear.otherLines().get(line));
    }

    private static ObjectNode documented(String reference) {
        ObjectNode booking = JsonNodeFactory.instance.objectNode();
        booking.putObject("document").put("reference", reference);
        return booking;
    }

    private static Act act(RandomGenerator random, ActType type, ObjectNode booking) {
        UUID id = new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63));
        return new Act(id.toString(), type, PERSONS[random.nextInt(PERSONS.length)], booking);
    }

    private static long amount(RandomGenerator random) {
        return 100L + random.nextInt(LARGEST_CENTS);
    }

    /** Some of it, in one of eight cases all of it, in another one more than all. */
    private static long part(RandomGenerator random, long cents) {
        return switch (random.nextInt(8)) {
            case 0 -> cents;
            case 1 -> cents + amount(random);
            default -> 1 + Math.floorMod(random.nextLong(), Math.max(cents / 2, 1));
        };
    }
}
