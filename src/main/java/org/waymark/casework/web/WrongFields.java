package org.waymark.casework.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.waymark.shared.FieldsAtFault.Fault;

/** Hands a page what is wrong, in order for its summary and by field for the fields. */
final class WrongFields {

    private WrongFields() {}

    static void show(List<Fault> faults, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute(
                "wrong", faults.stream().collect(Collectors.toMap(Fault::field, Fault::message, (one, other) -> one)));
    }
}
