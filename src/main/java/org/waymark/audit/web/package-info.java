/** The auditors' pages, and the log in the form that anyone's verifier reads. */
@NullMarked
package org.waymark.audit.web;

import org.jspecify.annotations.NullMarked;
