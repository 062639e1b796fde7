package io.verge.benchmarks.codec;

/** What is measured. */
enum Job {
    DECODE("decode"),
    ENCODE("encode");

    private final String word;

    Job(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
