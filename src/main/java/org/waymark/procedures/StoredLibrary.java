package org.waymark.procedures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.shared.Edition;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;

/** Puts together what people read of a procedure: its diagram, its steps, its decisions, its versions. */
@Component
class StoredLibrary implements Library {

    private final Book book;
    private final Editions editions;
    private final Diagrams diagrams;
    private final StepLines lines;
    private final Whose whose;
    private final MessageSource messages;

    StoredLibrary(
            Book book, Editions editions, Diagrams diagrams, StepLines lines, Whose whose, MessageSource messages) {
        this.book = book;
        this.editions = editions;
        this.diagrams = diagrams;
        this.lines = lines;
        this.whose = whose;
        this.messages = messages;
    }

    @Override
    public List<Listed> inForce(String search, Locale locale) {
        return all(locale).stream().filter(found(search, locale)).toList();
    }

    @Override
    public List<Chapter> chapters(String search, Locale locale) {
        return new Chapters(all(locale)).of(found(search, locale));
    }

    private static Predicate<Listed> found(String search, Locale locale) {
        String wanted = search.strip().toLowerCase(locale);
        return listed -> wanted.isEmpty() || words(listed, locale).anyMatch(word -> word.contains(wanted));
    }

    private List<Listed> all(Locale locale) {
        return editions.inForce().stream()
                .flatMap(sop -> book.sop(sop.edition(), sop.key()).stream()
                        .map(drawn -> new Listed(
                                sop.key(),
                                sop.version(),
                                sop.edition(),
                                drawn.name(locale),
                                summary(drawn, locale),
                                sectors(drawn),
                                drawn)))
                .toList();
    }

    @Override
    public Optional<Described> describe(SopKey sop, @Nullable Integer version, Locale locale) {
        List<Editions.Version> versions = editions.versions(sop);
        Optional<Integer> inForce = editions.current().flatMap(now -> editions.version(now.edition(), sop));
        Integer wanted = version == null ? inForce.orElse(null) : version;
        return versions.stream()
                .filter(one -> Objects.equals(one.number(), wanted))
                .findFirst()
                .flatMap(one -> book.sop(one.last(), sop)
                        .map(drawn ->
                                describe(drawn, one, inForce.equals(Optional.of(one.number())), versions, locale)));
    }

    private Described describe(
            Sop sop, Editions.Version version, boolean inForce, List<Editions.Version> versions, Locale locale) {
        String name = sop.name(locale);
        String title = messages.getMessage("procedures.diagram", new Object[] {name, version.number()}, locale);
        return new Described(
                sop.key(),
                version.number(),
                version.last(),
                inForce,
                version.since(),
                version.by(),
                name,
                summary(sop, locale),
                diagrams.linked(version.last(), sop.key(), Map.of(), title, locale)
                        .orElse(""),
                sop.steps().stream()
                        .map(step -> lines.of(version.last(), step, locale))
                        .toList(),
                lines.calls(version.last(), sop, locale),
                neighbours(version.last(), sop, locale),
                lines.decisions(version.last(), sop, locale),
                versions);
    }

    private Neighbours neighbours(Edition edition, Sop sop, Locale locale) {
        var chapters = new Chapters(all(locale));
        return new Neighbours(
                sop.number(),
                chapters.whole(sop).orElse(null),
                chapters.parts(sop),
                lines.callers(edition, sop, locale));
    }

    private static String summary(Sop sop, Locale locale) {
        return Optional.ofNullable(sop.texts().get("guidance." + locale.getLanguage()))
                .or(() -> Optional.ofNullable(sop.texts().get("guidance")))
                .orElse("");
    }

    private List<SectorKey> sectors(Sop sop) {
        return sop.steps().stream()
                .flatMap(step -> whose.sectors(step.duties()).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> words(Listed listed, Locale locale) {
        Stream<String> steps = listed.sop().steps().stream().flatMap(step -> words(step, locale));
        return Stream.concat(
                        Stream.of(
                                listed.key().value(),
                                String.valueOf(listed.sop().number()),
                                listed.name(),
                                listed.summary()),
                        steps)
                .map(word -> word.toLowerCase(locale));
    }

    private static Stream<String> words(Step step, Locale locale) {
        String clock = step.clock() == null ? "" : step.clock().value();
        return Stream.of(step.name(locale), step.form().value(), clock);
    }
}
