package org.waymark.forms;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FieldView.InputLook;

/** Chooses the control for a field, and how wide and of which kind it is. */
final class Controls {

    private static final Set<String> TICKS = Set.of("checklist", "taglist");

    private Controls() {}

    static String control(Field field) {
        String type = field.face().type();
        if (TICKS.contains(type)) {
            return "ticks";
        }
        return switch (type) {
            case "radio" -> "radios";
            case "checkbox" -> "tick";
            case "select", "textarea" -> type;
            default -> "input";
        };
    }

    /** @param asText whether to use a plain field, so that a number or a time that failed can be shown as it was typed */
    static InputLook look(Field field, boolean asText) {
        AnswerType answer = field.answer();
        if (answer instanceof NumberAnswer number) {
            return number(number, asText);
        }
        if (answer instanceof TextAnswer text) {
            return new InputLook(type(text), null, width(text), null, null, null, text.longest(), "off");
        }
        if (answer instanceof DayAnswer day) {
            String today = day.notPassed() ? day.times().today().toString() : null;
            return time(asText ? "text" : "date", asText ? null : today);
        }
        if (answer instanceof TimeAnswer) {
            return time(asText ? "text" : "time", null);
        }
        if (answer instanceof MomentAnswer moment) {
            String today = moment.notPassed() ? moment.times().today() + "T00:00" : null;
            return time(asText ? "text" : "datetime-local", asText ? null : today);
        }
        return InputLook.NONE;
    }

    private static InputLook number(NumberAnswer number, boolean asText) {
        String mode = number.decimals() == 0 ? "numeric" : "decimal";
        if (asText) {
            return new InputLook("text", mode, "short", null, null, null, null, "off");
        }
        String step = number.decimals() == 0 ? "1" : "any";
        if (number.step() != null) {
            step = number.step().toPlainString();
        }
        return new InputLook("number", mode, "short", plain(number.least()), plain(number.most()), step, null, "off");
    }

    private static InputLook time(String type, @Nullable String min) {
        return new InputLook(type, null, "medium", min, null, null, null, "off");
    }

    private static String type(TextAnswer text) {
        if (text.shape() == TextShape.EMAIL) {
            return "email";
        }
        return text.shape() == TextShape.PHONE ? "tel" : "text";
    }

    private static @Nullable String width(TextAnswer text) {
        if (text.lines() || text.longest() > 500) {
            return null;
        }
        return text.longest() <= 12 ? "short" : "medium";
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
