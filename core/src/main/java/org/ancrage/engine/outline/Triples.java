package org.ancrage.engine.outline;

import java.util.Arrays;

/** Triples of numbers, each with its own number: the first that is added has 0. In arrays: diagrams look for them all the time, and an object for each takes longer. Not thread-safe. */
final class Triples {

    private static final int WIDTH = 3;

    private int[] triples;
    /** Number and one of a triple at the place to which it is hashed, or at the next that was free; 0 where there is none. A power of two, at least half of them free. */
    private int[] places;
    private int size;

    /** @param usual how many there are as a rule; a power of two */
    Triples(int usual) {
        this.triples = new int[WIDTH * usual];
        this.places = new int[2 * usual];
    }

    int size() {
        return size;
    }

    int first(int number) {
        return triples[WIDTH * number];
    }

    int second(int number) {
        return triples[WIDTH * number + 1];
    }

    int third(int number) {
        return triples[WIDTH * number + 2];
    }

    /** Its number; -1 where it was not added. */
    int find(int first, int second, int third) {
        for (int place = place(first, second, third);; place = next(place)) {
            int number = places[place] - 1;
            if (number < 0 || first(number) == first && second(number) == second && third(number) == third) {
                return number;
            }
        }
    }

    /** @return its number; the triple must not be there yet */
    int add(int first, int second, int third) {
        if (2 * (size + 1) > places.length) {
            triples = Arrays.copyOf(triples, 2 * triples.length);
            places = new int[2 * places.length];
            for (int number = 0; number < size; number++) {
                put(number);
            }
        }
        triples[WIDTH * size] = first;
        triples[WIDTH * size + 1] = second;
        triples[WIDTH * size + 2] = third;
        put(size);
        return size++;
    }

    private void put(int number) {
        int place = place(first(number), second(number), third(number));
        while (places[place] != 0) {
            place = next(place);
        }
        places[place] = number + 1;
    }

    private int next(int place) {
        return place + 1 & places.length - 1;
    }

    private int place(int first, int second, int third) {
        int mixed = ((first * 31 + second) * 31 + third) * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & places.length - 1;
    }
}
