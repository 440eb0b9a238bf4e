package org.waymark.shared;

/** The whole procedure book as it stood when something in it was put into force; numbered from 1, without gaps. */
public record Edition(int number) {

    public Edition {
        if (number < 1) {
            throw new IllegalArgumentException("editions are numbered from 1");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
