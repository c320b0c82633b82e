package org.ancrage.engine.outline;

/** A node of an outline, evaluated for 64 pairs at a time. */
sealed interface Gate {

    /** Leaves the truth of the node with the truths. */
    void evaluate(OutlineBits.Truths truths, boolean undertakingsGiven);

    /** Leaves the truths that the node may have with the readings, and which of them matter for it. */
    void weigh(RelevantReadings readings, boolean undertakingsGiven);

    record Settled(int place, boolean undertaking) implements Gate {
        @Override
        public void evaluate(OutlineBits.Truths truths, boolean undertakingsGiven) {
            boolean given = undertaking && undertakingsGiven;
            truths.nodeMet = given ? -1 : truths.met[place];
            truths.nodeUnmet = given ? 0 : truths.unmet[place];
        }

        @Override
        public void weigh(RelevantReadings readings, boolean undertakingsGiven) {
            if (undertaking && undertakingsGiven) {
                readings.given(true);
            } else {
                readings.criterion(place);
            }
        }
    }

    record Given(boolean holds) implements Gate {
        @Override
        public void evaluate(OutlineBits.Truths truths, boolean undertakingsGiven) {
            truths.nodeMet = holds ? -1 : 0;
            truths.nodeUnmet = ~truths.nodeMet;
        }

        @Override
        public void weigh(RelevantReadings readings, boolean undertakingsGiven) {
            readings.given(holds);
        }
    }

    record Choice(int place, Gate[] options) implements Gate {
        @Override
        public void evaluate(OutlineBits.Truths truths, boolean undertakingsGiven) {
            options[truths.options()[place]].evaluate(truths, undertakingsGiven);
        }

        @Override
        public void weigh(RelevantReadings readings, boolean undertakingsGiven) {
            readings.choice(place, options, undertakingsGiven);
        }
    }

    record Not(Gate child) implements Gate {
        @Override
        public void evaluate(OutlineBits.Truths truths, boolean undertakingsGiven) {
            child.evaluate(truths, undertakingsGiven);
            long met = truths.nodeMet;
            truths.nodeMet = truths.nodeUnmet;
            truths.nodeUnmet = met;
        }

        @Override
        public void weigh(RelevantReadings readings, boolean undertakingsGiven) {
            child.weigh(readings, undertakingsGiven);
            readings.negate();
        }
    }

    record All(Gate[] children) implements Gate {
        @Override
        public void evaluate(OutlineBits.Truths truths, boolean undertakingsGiven) {
            long met = -1;
            long unmet = 0;
            for (Gate child : children) {
                child.evaluate(truths, undertakingsGiven);
                met &= truths.nodeMet;
                unmet |= truths.nodeUnmet;
                if (unmet == -1) {
                    break;
                }
            }
            truths.nodeMet = met & ~unmet;
            truths.nodeUnmet = unmet;
        }

        @Override
        public void weigh(RelevantReadings readings, boolean undertakingsGiven) {
            readings.all(children, false, undertakingsGiven);
        }
    }

    record Any(Gate[] children) implements Gate {
        @Override
        public void evaluate(OutlineBits.Truths truths, boolean undertakingsGiven) {
            long met = 0;
            long unmet = -1;
            for (Gate child : children) {
                child.evaluate(truths, undertakingsGiven);
                met |= truths.nodeMet;
                unmet &= truths.nodeUnmet;
                if (met == -1) {
                    break;
                }
            }
            truths.nodeMet = met;
            truths.nodeUnmet = unmet & ~met;
        }

        @Override
        public void weigh(RelevantReadings readings, boolean undertakingsGiven) {
            readings.all(children, true, undertakingsGiven);
            readings.negate();
        }
    }
}
