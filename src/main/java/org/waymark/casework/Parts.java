package org.waymark.casework;

import java.util.List;
import org.waymark.forms.FormField;

/**
 * Says with the key of which part something of a case is sealed: each block has its own, and its free text another, so that
 * the narrative can be erased while the codes remain.
 */
public final class Parts {

    private static final String TEXT = ".text";

    private Parts() {}

    /** The part of an answer to this field. */
    public static String of(FormField field) {
        boolean free = field.type().equals("textfield") || field.type().equals("textarea");
        return free ? narrative(field.block()) : field.block();
    }

    /** The part of a block's free text. */
    public static String narrative(String block) {
        return block + TEXT;
    }

    /** Both parts of a block. */
    public static List<String> ofBlock(String block) {
        return List.of(block, narrative(block));
    }

    /** The block whose part this is; the part itself where it is of no block, such as an attachment. */
    public static String block(String part) {
        return part.endsWith(TEXT) ? part.substring(0, part.length() - TEXT.length()) : part;
    }

    /** The part of an attachment. */
    public static String attachment(java.util.UUID id) {
        return "attachment/" + id;
    }

    /** The part of answers that are not sent yet; they mix all blocks, so whatever is erased takes them along. */
    public static String drafts() {
        return "drafts";
    }
}
