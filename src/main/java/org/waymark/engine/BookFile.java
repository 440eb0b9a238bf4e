package org.waymark.engine;

/** One file of the procedure book: a diagram, a decision table or a form. @param name such as {@code survivor-case.bpmn} */
public record BookFile(String name, byte[] content) {

    @Override
    public String toString() {
        return name;
    }
}
