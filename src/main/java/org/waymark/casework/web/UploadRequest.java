package org.waymark.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.attachments.AttachmentRefused;

/** A request whose parameters are what stands before its file; nothing else of it is read until somebody asks for it. */
final class UploadRequest extends HttpServletRequestWrapper {

    private final Upload upload;

    UploadRequest(HttpServletRequest request, Upload upload) {
        super(request);
        this.upload = upload;
    }

    /** What cannot be read holds no parameters: whoever reads the file is told why. */
    private Map<String, String> fields() {
        try {
            return upload.fields();
        } catch (IOException | AttachmentRefused unreadable) {
            return Map.of();
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        return fields().get(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String value = fields().get(name);
        return value == null ? null : new String[] {value};
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var all = new HashMap<String, String[]>();
        fields().forEach((name, value) -> all.put(name, new String[] {value}));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields().keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }
}
