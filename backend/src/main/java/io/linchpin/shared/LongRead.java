package io.linchpin.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * One reading transaction that hands out its rows one by one, for at most an hour: as long as a slow caller takes to fetch a
 * million. Never tried again, because rows have gone out already.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true, timeout = 3600)
public @interface LongRead {}
