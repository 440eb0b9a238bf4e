-- With the key of which part an answer is sealed.
alter table case_answer add column part text not null default 'case';
alter table case_answer alter column part drop default;
