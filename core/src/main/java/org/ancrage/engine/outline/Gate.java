package org.ancrage.engine.outline;

import org.ancrage.law.Truth;

/** A node of an outline, of which places stand for criteria and choices: evaluated for 64 pairs at a time, or for one world. */
sealed interface Gate {

    /** Leaves the truth of the node with the truths. */
    void evaluate(OutlineBits.Truths truths, boolean undertakingsGiven);

    /** Leaves the truths that the node may have with the readings, and which of them matter for it. */
    void weigh(RelevantReadings readings, boolean undertakingsGiven);

    /** As {@link org.ancrage.law.Condition#truth}. */
    Truth truth(OutlineWorld world, boolean undertakingsGiven);

    /** The node, where it is unknown, as a function of the criteria that are. */
    int function(GateFunctions functions, boolean undertakingsGiven);

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

        @Override
        public Truth truth(OutlineWorld world, boolean undertakingsGiven) {
            return undertaking && undertakingsGiven ? Truth.MET : world.criterion(place);
        }

        @Override
        public int function(GateFunctions functions, boolean undertakingsGiven) {
            return functions.variable(place);
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

        @Override
        public Truth truth(OutlineWorld world, boolean undertakingsGiven) {
            return holds ? Truth.MET : Truth.UNMET;
        }

        @Override
        public int function(GateFunctions functions, boolean undertakingsGiven) {
            return holds ? DecisionDiagram.TRUE : DecisionDiagram.FALSE;
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

        @Override
        public Truth truth(OutlineWorld world, boolean undertakingsGiven) {
            return options[world.option(place)].truth(world, undertakingsGiven);
        }

        @Override
        public int function(GateFunctions functions, boolean undertakingsGiven) {
            return functions.of(options[functions.world().option(place)], undertakingsGiven);
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

        @Override
        public Truth truth(OutlineWorld world, boolean undertakingsGiven) {
            return child.truth(world, undertakingsGiven).negated();
        }

        @Override
        public int function(GateFunctions functions, boolean undertakingsGiven) {
            return functions.diagram().not(functions.of(child, undertakingsGiven));
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

        @Override
        public Truth truth(OutlineWorld world, boolean undertakingsGiven) {
            return decided(Truth.UNMET, children, world, undertakingsGiven);
        }

        @Override
        public int function(GateFunctions functions, boolean undertakingsGiven) {
            return functions.all(children, undertakingsGiven);
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

        @Override
        public Truth truth(OutlineWorld world, boolean undertakingsGiven) {
            return decided(Truth.MET, children, world, undertakingsGiven);
        }

        @Override
        public int function(GateFunctions functions, boolean undertakingsGiven) {
            return functions.any(children, undertakingsGiven);
        }
    }

    /** The truth of a node that one child of this truth decides. */
    private static Truth decided(Truth deciding, Gate[] children, OutlineWorld world, boolean undertakingsGiven) {
        Truth found = deciding.negated();
        for (Gate child : children) {
            Truth truth = child.truth(world, undertakingsGiven);
            if (truth == deciding) {
                return deciding;
            }
            found = truth == Truth.UNKNOWN ? truth : found;
        }
        return found;
    }
}
