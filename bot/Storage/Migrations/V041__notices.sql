-- Notices of cases are kept the same way for every chat platform.
ALTER TABLE teams_notice RENAME TO channel_notice;
