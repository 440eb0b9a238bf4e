package org.waymark.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command line: pairs of {@code --name value} or {@code --name=value}. */
public record CommandOptions(Map<String, String> values) {

    /** @throws IllegalArgumentException with a sentence for the reader, if an option is unknown or has no value */
    public static CommandOptions parse(List<String> args, Set<String> known) {
        var values = new HashMap<String, String>();
        var rest = args.iterator();
        while (rest.hasNext()) {
            String[] parts = rest.next().split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!known.contains(name)) {
                throw new IllegalArgumentException("Unknown option " + parts[0] + "; known are: --"
                        + String.join(", --", known.stream().sorted().toList()));
            }
            if (parts.length == 1 && !rest.hasNext()) {
                throw new IllegalArgumentException("The option --" + name + " needs a value");
            }
            values.put(name, parts.length == 2 ? parts[1] : rest.next());
        }
        return new CommandOptions(values);
    }

    /** The option, if it was given. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The option, or else the environment variable of the running program's own setting. */
    public Optional<String> getOr(String name, String variable) {
        return get(name).or(() -> Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()));
    }
}
