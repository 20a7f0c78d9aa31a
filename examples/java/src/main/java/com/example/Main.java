package com.example;

import cdk8smilvustracing.TracingApp;

public class Main {
    public static void main(String[] args) {
        TracingApp app = new TracingApp();
        Quickstart.addTo(app);
        Production.addTo(app);
        app.synth();
    }
}
