package org.ancrage.authoring.lint.checks;

import java.util.List;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.unfit.UnfitPackException;
import org.ancrage.refusal.AncrageException;

/** What keeps the pack from being used, and what no other check knows: it is compiled, and put together with the packs that it requires. */
public final class Unusable implements Check {

    @Override
    public String id() {
        return "unusable";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        if (!pack.complete() || !pack.problems().isEmpty()) {
            return;
        }
        try {
            pack.compiled();
        } catch (InvalidInputException refused) {
            refused.problems().forEach(problem -> told(problem, pack, findings));
        } catch (UnfitPackException unfit) {
            unfit.problems().forEach(problem -> told(problem, pack, findings));
        } catch (RunawayRulesException runaway) {
            findings.reportUnlessTold(PackFiles.MANIFEST, Position.UNKNOWN, runaway.diagnosis());
        } catch (FailingRuleException failing) {
            failing(failing, pack, findings);
        } catch (AncrageException | IllegalArgumentException unfit) {
            findings.reportUnlessTold(PackFiles.MANIFEST, Position.UNKNOWN, inWords(unfit));
        }
    }

    /** A rule that fails whatever is given, so that no search is needed to find it. Of a rule of another pack, no file is known. */
    private static void failing(FailingRuleException failing, LintedPack pack, Findings findings) {
        LintedRule rule = PackSearch.written(pack).get(failing.rule());
        if (rule != null) {
            findings.report(rule.file(), rule.position(), FailingRule.told(rule, failing));
        } else {
            findings.reportUnlessTold(PackFiles.MANIFEST, Position.UNKNOWN, failing.diagnosis().orElseGet(() -> inWords(failing)));
        }
    }

    private static Diagnosis inWords(RuntimeException unfit) {
        return Diagnosis.inWords(String.valueOf(unfit.getMessage()).lines().findFirst().orElse(""));
    }

    /** Of how packs go together, no file is known: the manifest says it. What is wrong with an amendment, no other check finds. */
    private static void told(Problem told, LintedPack pack, Findings findings) {
        String folder = PackFiles.place(pack.folder(), "");
        boolean own = !folder.isEmpty() && told.source().startsWith(folder + "/");
        Problem problem = own ? new Problem(told.source().substring(folder.length() + 1), told.pointer(), told.line(), told.diagnosis()) : told;
        if (pack.manifest().map(PackManifest::amendments).filter(problem.source()::equals).isPresent()) {
            findings.report(problem.source(), new Position(problem.line(), 0), problem.pointer(), problem.diagnosis());
            return;
        }
        String file = pack.sources().containsKey(problem.source()) ? problem.source() : PackFiles.MANIFEST;
        int line = !file.equals(PackFiles.MANIFEST) || file.equals(problem.source()) && problem.line() > 0 ? problem.line()
                : line(pack.sources().getOrDefault(PackFiles.MANIFEST, ""), problem.pointer());
        findings.reportUnlessTold(file, new Position(line, 0), line == 0 && file.equals(problem.source()) ? problem.pointer() : "", problem.diagnosis());
    }

    private static int line(String manifest, String pointer) {
        List<String> lines = manifest.lines().toList();
        String key = pointer.isEmpty() ? "" : pointer.substring(1).split("/")[0] + ":";
        for (int line = 0; line < lines.size(); line++) {
            if (!key.isEmpty() && lines.get(line).startsWith(key)) {
                return line + 1;
            }
        }
        return 0;
    }
}
