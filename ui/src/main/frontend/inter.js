// The face of the interface, served from our own bundle.
import '@fontsource-variable/inter';
