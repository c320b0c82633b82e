package org.ancrage.pack.form;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Procurement;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.TenderTerm;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.PackManifest;
import org.jspecify.annotations.Nullable;

/** Writes the {@link LawForm} of one pack; each method is the mirror of one of {@link LawFormReader}. */
final class LawFormWriter {

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Condition, Integer> conditions = new IdentityHashMap<>();
    private final ByteArrayOutputStream conditionBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lawBytes = new ByteArrayOutputStream();
    /** Where parts go; conditions are set apart while the law that holds them is written. */
    private DataOutputStream out = new DataOutputStream(lawBytes);
    private final ConditionForm form = new ConditionForm();

    byte[] write(LoadedPack pack) {
        try {
            list(pack.corpus().texts(), this::text);
            jurisdictions(pack.corpus().jurisdictions());
            procurement(pack.corpus().procurement());
            list(pack.corpus().acts(), act -> list(ActForm.written(act), this::string));
            list(pack.amendments(), this::amendment);
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            out = new DataOutputStream(form);
            out.writeInt(LawForm.MAGIC);
            out.writeShort(LawForm.FORMAT);
            manifest(pack.manifest());
            characters(pack.hash());
            list(List.copyOf(strings.keySet()), this::characters);
            out.writeInt(conditions.size());
            conditionBytes.writeTo(form);
            lawBytes.writeTo(form);
            return form.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void manifest(PackManifest manifest) throws IOException {
        characters(manifest.id());
        characters(manifest.version());
        characters(manifest.basePackage());
        list(List.copyOf(manifest.requires().entrySet()), required -> {
            characters(required.getKey());
            characters(required.getValue());
        });
        list(manifest.texts(), this::characters);
        list(manifest.extended(), this::characters);
        charactersOrNull(manifest.jurisdictions());
        charactersOrNull(manifest.amendments());
        charactersOrNull(manifest.procurement());
        charactersOrNull(manifest.acts());
        day(manifest.knownFrom());
        charactersOrNull(manifest.models());
    }

    private void text(LegalText text) throws IOException {
        string(text.id());
        wording(text.title());
        list(text.provisions(), this::provision);
        list(text.readings(), this::reading);
        list(text.criteria(), this::criterion);
        list(text.versions(), this::version);
        list(text.conflicts(), this::conflict);
    }

    private void provision(Provision provision) throws IOException {
        string(provision.id());
        wording(provision.citation());
        URI link = provision.link();
        string(link == null ? null : link.toString());
        string(provision.evidence().name());
        list(provision.sources(), this::string);
        period(provision.period());
        day(provision.verifiedOn());
    }

    private void reading(Reading reading) throws IOException {
        string(reading.id());
        wording(reading.question());
        period(reading.period());
        string(reading.defaultOption());
        string(reading.protectiveOption());
        list(reading.options(), this::option);
    }

    private void option(Reading.Option option) throws IOException {
        string(option.id());
        wording(option.statement());
        list(option.provisions(), this::string);
    }

    private void criterion(Criterion criterion) throws IOException {
        string(criterion.id());
        wording(criterion.statement());
        wording(criterion.contrary());
        wording(criterion.question());
        list(criterion.asks(), this::string);
        string(criterion.remedy().by().name());
        wording(criterion.remedy().how());
        list(criterion.provisions(), this::string);
        out.writeBoolean(criterion.undertaking());
        string(criterion.dimension().name());
    }

    private void version(Version version) throws IOException {
        string(version.id());
        wording(version.title());
        wording(version.name());
        period(version.period());
        string(version.force().name());
        list(version.provisions(), this::string);
        condition(version.applies());
        condition(version.requires());
    }

    private void conflict(Conflict conflict) throws IOException {
        string(conflict.id());
        condition(conflict.when());
        wording(conflict.statement());
        string(conflict.between().name());
        period(conflict.period());
    }

    private void jurisdictions(Jurisdictions law) throws IOException {
        list(law.provisions(), this::provision);
        list(law.readings(), this::reading);
        list(law.memberships(), membership -> {
            string(membership.country());
            string(membership.territory().name());
            period(membership.period());
            string(membership.provision());
        });
        list(law.adequacies(), adequacy -> {
            string(adequacy.id());
            string(adequacy.jurisdiction());
            string(adequacy.scope().name());
            period(adequacy.period());
            string(adequacy.provision());
        });
        list(law.accessLaws(), entry -> {
            string(entry.id());
            string(entry.jurisdiction());
            wording(entry.title());
            period(entry.period());
            day(entry.actsRunUntil());
            string(entry.provision());
        });
        list(law.events(), event -> {
            day(event.date());
            wording(event.what());
            string(event.provision());
        });
    }

    private void procurement(Procurement procurement) throws IOException {
        list(procurement.provisions(), this::provision);
        list(procurement.readings(), this::reading);
        list(procurement.buyers().stream().map(Enum::name).sorted().toList(), this::string);
        string(procurement.state());
        list(procurement.terms(), term -> {
            string(term.id());
            wording(term.title());
            string(term.stands().name());
            list(term.criteria(), this::string);
            list(term.readings(), this::string);
            list(term.editions(), this::edition);
        });
    }

    private void edition(TenderTerm.Edition edition) throws IOException {
        period(edition.launched());
        list(List.copyOf(edition.fits().entrySet()), fit -> {
            string(fit.getKey().name());
            string(fit.getValue().name());
        });
        wording(edition.caveat());
        wording(edition.discriminatory());
        string(edition.clause());
        list(edition.provisions(), this::string);
    }

    private void amendment(Amendment amendment) throws IOException {
        string(amendment.id());
        string(amendment.author());
        wording(amendment.reason());
        Amendment.Effect effect = amendment.effect();
        if (effect instanceof Amendment.RuleDisabled disabled) {
            out.writeByte(LawForm.RULE_DISABLED);
            string(disabled.text());
            string(disabled.rule());
        } else if (effect instanceof Amendment.RuleReplaced replaced) {
            out.writeByte(LawForm.RULE_REPLACED);
            string(replaced.text());
            string(replaced.rule());
            string(replaced.by());
        } else if (effect instanceof Amendment.CriterionReplaced replaced) {
            out.writeByte(LawForm.CRITERION_REPLACED);
            string(replaced.criterion());
            string(replaced.by());
        } else if (effect instanceof Amendment.ConditionAdded added) {
            out.writeByte(LawForm.CONDITION_ADDED);
            string(added.text());
            list(added.versions(), this::string);
            string(added.part().name());
            condition(added.condition());
        } else if (effect instanceof Amendment.ReadingChosen chosen) {
            out.writeByte(LawForm.READING_CHOSEN);
            string(chosen.reading());
            string(chosen.option());
        } else if (effect instanceof Amendment.Reworded reworded) {
            out.writeByte(LawForm.REWORDED);
            string(reworded.of());
            string(reworded.part().name());
            charactersOrNull(reworded.fr());
            charactersOrNull(reworded.en());
        }
    }

    // Conditions

    private void condition(Condition condition) throws IOException {
        out.writeInt(number(condition));
    }

    /** Of the instance, which is written where it was not yet. */
    private int number(Condition condition) throws IOException {
        Integer known = conditions.get(condition);
        if (known != null) {
            return known;
        }
        for (Condition child : condition.children()) {
            number(child);
        }
        DataOutputStream outer = out;
        out = new DataOutputStream(conditionBytes);
        node(condition);
        out = outer;
        conditions.put(condition, conditions.size());
        return conditions.size() - 1;
    }

    private void node(Condition condition) throws IOException {
        condition.fold(form).write();
    }

    /** The steps that write a node. */
    private interface Step {
        void write() throws IOException;
    }

    private final class ConditionForm implements Condition.Fold<Step> {
        @Override
        public Step all(Condition.All node) {
            return () -> {
                out.writeByte(LawForm.ALL);
                list(node.children(), LawFormWriter.this::condition);
                notes(node);
            };
        }

        @Override
        public Step any(Condition.Any node) {
            return () -> {
                out.writeByte(LawForm.ANY);
                list(node.children(), LawFormWriter.this::condition);
                notes(node);
            };
        }

        @Override
        public Step not(Condition.Not node) {
            return () -> {
                out.writeByte(LawForm.NOT);
                condition(node.child());
                notes(node);
            };
        }

        @Override
        public Step unless(Condition.Unless node) {
            return () -> {
                out.writeByte(LawForm.UNLESS);
                condition(node.rule());
                condition(node.exception());
                notes(node);
            };
        }

        @Override
        public Step settled(Condition.Settled node) {
            return () -> {
                out.writeByte(LawForm.SETTLED);
                string(node.criterion());
            };
        }

        @Override
        public Step choice(Condition.Choice node) {
            return () -> {
                out.writeByte(LawForm.CHOICE);
                string(node.reading());
                list(List.copyOf(node.options().entrySet()), option -> {
                    string(option.getKey());
                    condition(option.getValue());
                });
                notes(node);
            };
        }

        @Override
        public Step given(Condition.Given node) {
            return () -> {
                out.writeByte(LawForm.GIVEN);
                out.writeBoolean(node.holds());
                notes(node);
            };
        }
    }

    private void notes(Condition condition) throws IOException {
        wording(condition.statement());
        list(condition.provisions(), this::string);
    }

    // Values

    private interface Part<T> {
        void write(T value) throws IOException;
    }

    private <T> void list(List<? extends T> values, Part<T> part) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            part.write(value);
        }
    }

    private void wording(@Nullable Wording wording) throws IOException {
        string(wording == null ? null : wording.fr());
        if (wording != null) {
            string(wording.en());
        }
    }

    private void period(Period period) throws IOException {
        day(period.from());
        day(period.until());
    }

    private void day(@Nullable LocalDate day) throws IOException {
        out.writeInt(day == null ? LawForm.NO_DAY : Math.toIntExact(day.toEpochDay()));
    }

    private void string(@Nullable String string) throws IOException {
        Integer number = string == null ? Integer.valueOf(LawForm.NO_STRING) : strings.putIfAbsent(string, strings.size());
        out.writeInt(number == null ? strings.size() - 1 : number);
    }

    private void charactersOrNull(@Nullable String string) throws IOException {
        out.writeBoolean(string != null);
        if (string != null) {
            characters(string);
        }
    }

    private void characters(String string) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
