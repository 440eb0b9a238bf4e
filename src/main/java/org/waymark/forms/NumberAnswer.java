package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/**
 * A number.
 *
 * @param decimals how many digits may follow the point
 * @param step if given, the answer is a multiple of it
 */
record NumberAnswer(
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        int decimals,
        @Nullable BigDecimal step) implements AnswerType {

    /** What an answer may have at most, whatever the form says. */
    static final int MOST_DECIMALS = 9;

    private static final int MOST_DIGITS = 15;
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:\\d{1,%d}(?:\\.\\d{0,30})?|\\.\\d{1,30})".formatted(MOST_DIGITS));

    @Override
    public Reading typed(JsonNode json) {
        if (!json.isNumber() || (json.isFloatingPointNumber() && !Double.isFinite(json.doubleValue()))) {
            return Reading.wrong(wanted());
        }
        BigDecimal number = json.decimalValue();
        // The scale is looked at first: writing out 1e999999999 would take the memory of the server.
        if (number.precision() > 60 || Math.abs((long) number.scale()) > 60) {
            return Reading.wrong(wanted());
        }
        return text(number.toPlainString());
    }

    @Override
    public Reading text(String text) {
        return PLAIN.matcher(text).matches()
                ? number(new BigDecimal(text).stripTrailingZeros())
                : Reading.wrong(wanted());
    }

    private Reading number(BigDecimal number) {
        if ((least != null && number.compareTo(least) < 0) || (most != null && number.compareTo(most) > 0)) {
            return Reading.wrong(wanted());
        }
        if (number.scale() > decimals) {
            return decimals == 0 ? Reading.wrong(wanted()) : Reading.wrong("decimals", decimals);
        }
        if (step != null && number.remainder(step).signum() != 0) {
            return Reading.wrong("step", step.toPlainString());
        }
        return Reading.of(number.scale() > 0 ? DecimalNode.valueOf(number) : LongNode.valueOf(number.longValueExact()));
    }

    private Complaint wanted() {
        String kind = decimals == 0 ? "whole" : "number";
        if (least != null && most != null) {
            return Complaint.of(kind + "-between", least.toPlainString(), most.toPlainString());
        }
        if (least != null) {
            return Complaint.of(kind + "-least", least.toPlainString());
        }
        return most == null ? Complaint.of(kind) : Complaint.of(kind + "-most", most.toPlainString());
    }

    @Override
    public Complaint missing() {
        return wanted();
    }

    @Override
    public List<String> texts(JsonNode value) {
        return List.of(value.decimalValue().toPlainString());
    }

    @Override
    public String words(JsonNode value, Locale locale, Wording wording) {
        return value.decimalValue().toPlainString();
    }

    @Override
    public @Nullable Object operand(@Nullable JsonNode value) {
        return value == null ? null : value.decimalValue();
    }

    @Override
    public List<Routing> routes() {
        return List.of(Routing.FACT, Routing.DECISION);
    }

    @Override
    public Optional<RoutingValue> fact(JsonNode value) {
        return Optional.of(new RoutingValue.Number(value.decimalValue()));
    }
}
