package io.linchpin.cmdb;

import io.linchpin.shared.Worded;

/** Only LIVE CIs fail and pass failure on. */
public enum CiStatus implements Worded {
    PLANNED,
    LIVE,
    RETIRED
}
