"use strict";
exports.id = 9156;
exports.ids = [9156];
exports.modules = {

/***/ 89156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mU: () => (/* binding */ daysAfter),
/* harmony export */   oN: () => (/* binding */ hasExpired),
/* harmony export */   tf: () => (/* binding */ isCalendarDate)
/* harmony export */ });
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** True for `YYYY-MM-DD` when the calendar has that day. */
const isCalendarDate = (text) => {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
    if (!parts)
        return false;
    const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    return day >= 1 && day <= daysIn(year, month);
};
/** Days of a month, counted from 1; 0 for what is not a month. */
const daysIn = (year, month) => {
    const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
    return (daysOfMonth[month - 1] ?? 0) + leapDay;
};
/**
 * True when a suppression that counts until `until` no longer does. The day itself still counts (UTC); no date never expires.
 * Whoever can't write a date gets no exception: a malformed one has expired.
 */
const hasExpired = (until, today) => until !== undefined && (!isCalendarDate(until) || until < today);
/** The day so many days (0 to 3,650) after another one, both `YYYY-MM-DD`. Why no `Date`: the core has no clock. */
const daysAfter = (day, days) => {
    let [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    date += days;
    for (let length = daysIn(year, month); date > length; length = daysIn(year, month)) {
        date -= length;
        [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
    return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
};


/***/ })

};
;