package org.waymark.forms;

/** Reads Camunda Forms schemas (form-js JSON) and decides whether every part of one can be shown and checked. */
public interface Forms {

    /**
     * The schema in this file; read once for each content.
     *
     * @param file the file's name, for messages
     * @throws MalformedForm if the file is no form, or uses a component or property that is not supported
     */
    FormSchema read(String file, byte[] json);
}
