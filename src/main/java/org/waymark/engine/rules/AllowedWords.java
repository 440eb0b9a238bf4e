package org.waymark.engine.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** Lets only elements and attributes pass that are named in the vocabulary; whatever is unknown is refused. */
class AllowedWords implements Rule {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    @Override
    public Stream<Finding> check(OpenBook book) {
        return Stream.concat(
                book.diagrams().stream().flatMap(file -> check(file, Vocabulary.BPMN)),
                book.decisions().stream().flatMap(file -> check(file, Vocabulary.DMN)));
    }

    private static Stream<Finding> check(OpenBook.Opened file, String language) {
        if (!file.root().namespace().equals(language) || !file.root().name().equals("definitions")) {
            return Stream.of(new Finding(
                    Finding.Severity.ERROR,
                    "safety/known-namespace",
                    file.name(),
                    null,
                    "The file must be a model of " + language));
        }
        return file.spots().flatMap(spot -> check(file, spot, language));
    }

    private static Stream<Finding> check(OpenBook.Opened file, Spot spot, String language) {
        String namespace = spot.element().namespace();
        if (Vocabulary.PICTURE.contains(namespace)) {
            return Stream.empty();
        }
        if (!namespace.equals(language) && !Vocabulary.extend(language, namespace)) {
            return Rule.finding("safety/known-namespace", file, spot, "Elements of " + namespace + " are not allowed.");
        }
        Set<String> allowed = Vocabulary.attributesOf(spot.element());
        if (allowed == null) {
            return refused(file, spot, spot.element().name(), "element");
        }
        return spot.element().attributes().stream().flatMap(attribute -> check(file, spot, allowed, attribute));
    }

    private static Stream<Finding> check(
            OpenBook.Opened file, Spot spot, Set<String> allowed, Xml.Attribute attribute) {
        String prefix = switch (attribute.namespace()) {
            case "" -> "";
            case Xml.CAMUNDA -> "camunda:";
            case XSI -> "xsi:";
            default -> null;
        };
        if (prefix == null) {
            return Vocabulary.EDITORS.contains(attribute.namespace())
                    ? Stream.empty()
                    : Rule.finding(
                            "safety/known-namespace",
                            file,
                            spot,
                            "Attributes of " + attribute.namespace() + " are not allowed.");
        }
        return allowed.contains(prefix + attribute.name())
                ? Stream.empty()
                : refused(file, spot, attribute.name(), "attribute");
    }

    private static Stream<Finding> refused(OpenBook.Opened file, Spot spot, String word, String what) {
        Refused known = Refused.of(word);
        return known == null
                ? Rule.finding(
                        "safety/known-" + what, file, spot, "“" + word + "” is not an " + what + " that the book uses.")
                : Rule.finding(known.rule(), file, spot, known.advice() + " (“" + word + "”)");
    }
}
