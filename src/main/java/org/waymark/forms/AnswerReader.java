package org.waymark.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a component asks of an answer. */
final class AnswerReader {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 10_000;

    private final LocalTimes times;

    AnswerReader(LocalTimes times) {
        this.times = times;
    }

    AnswerType read(Element element, Element validate, String type, List<Choice> choices) {
        return switch (type) {
            case "textfield" -> line(element, validate);
            case "textarea" -> text(element, validate, LONGEST_TEXT, true, null);
            case "number" -> number(element, validate);
            case "checkbox" -> new FlagAnswer();
            case "radio" -> new ChoiceAnswer(choices);
            case "select" -> select(element, choices);
            case "checklist", "taglist" -> new ChoicesAnswer(choices);
            case "datetime" -> time(element);
            default -> throw element.refuse("there is no component of type “" + type + "”");
        };
    }

    private static AnswerType select(Element element, List<Choice> choices) {
        element.ignore("searchable");
        return new ChoiceAnswer(choices);
    }

    private static AnswerType line(Element element, Element validate) {
        refuseAdorners(element);
        return text(element, validate, LONGEST_LINE, false, shape(validate));
    }

    private static AnswerType text(
            Element element, Element validate, int limit, boolean lines, @Nullable TextShape shape) {
        int shortest = validate.count("minLength", limit).orElse(0);
        int longest = validate.count("maxLength", limit).orElse(limit);
        if (shortest > longest || longest == 0) {
            throw element.refuse("“validate”: no text is as long as that");
        }
        return new TextAnswer(shortest, longest, lines, shape);
    }

    private static @Nullable TextShape shape(Element validate) {
        Optional<String> pattern = validate.text("pattern");
        Optional<String> inWords = validate.words("patternErrorMessage");
        return switch (validate.text("validationType").orElse("custom")) {
            case "email" -> TextShape.EMAIL;
            case "phone" -> TextShape.PHONE;
            case "custom" ->
                pattern.map(regex -> shape(validate, regex, inWords)).orElse(null);
            default -> throw validate.refuse("“validate.validationType” is none of email, phone, custom");
        };
    }

    private static TextShape shape(Element validate, String pattern, Optional<String> inWords) {
        try {
            Complaint complaint =
                    inWords.map(words -> Complaint.of("pattern-words", words)).orElseGet(() -> Complaint.of("pattern"));
            return new TextShape(TextShape.compile(pattern), complaint);
        } catch (IllegalArgumentException e) {
            throw validate.refuse("“validate.pattern”: " + e.getMessage());
        }
    }

    private static AnswerType number(Element element, Element validate) {
        refuseAdorners(element);
        if (element.flag("serializeToString")) {
            throw element.refuse("“serializeToString” is not supported: a number is kept as a number, exactly");
        }
        BigDecimal least = validate.number("min").orElse(null);
        BigDecimal most = validate.number("max").orElse(null);
        BigDecimal step = element.number("increment").orElse(null);
        if (least != null && most != null && least.compareTo(most) > 0 || step != null && step.signum() <= 0) {
            throw element.refuse("“validate” or “increment”: no number is like that");
        }
        int decimals =
                element.count("decimalDigits", NumberAnswer.MOST_DECIMALS).orElse(NumberAnswer.MOST_DECIMALS);
        return new NumberAnswer(least, most, decimals, step);
    }

    private static void refuseAdorners(Element element) {
        Element appearance = element.inner("appearance");
        for (String adorner : List.of("prefixAdorner", "suffixAdorner")) {
            appearance.never(adorner, "say the unit in the label");
        }
        appearance.done();
    }

    /** The browser's own fields are used: how they write times, and in which steps, is the reader's setting. */
    private AnswerType time(Element element) {
        element.ignore("use24h", "timeInterval");
        boolean notPassed = element.flag("disallowPassedDates");
        String format = element.text("timeSerializingFormat").orElse("utc_offset");
        return switch (element.text("subtype").orElse("date")) {
            case "date" -> new DayAnswer(notPassed, times);
            case "time" -> new TimeAnswer();
            case "datetime" -> moment(element, format, notPassed);
            default -> throw element.refuse("“subtype” is none of date, time, datetime");
        };
    }

    private AnswerType moment(Element element, String format, boolean notPassed) {
        if (!format.equals("utc_offset")) {
            throw element.refuse("“timeSerializingFormat” is not utc_offset: a moment is kept with its offset");
        }
        return new MomentAnswer(notPassed, times);
    }
}
