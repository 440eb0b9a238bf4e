-- Under which decision of disclosure.dmn the offer was sent: her consent, or a basis in law.
alter table referral add column basis text;
