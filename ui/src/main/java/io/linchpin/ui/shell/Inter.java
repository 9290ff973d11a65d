package io.linchpin.ui.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Brings the typeface into the bundle; worn by the layouts that stand around all pages. */
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@JsModule("./inter.js")
interface Inter {}
