using System.Globalization;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>Asked on Monday, 5 October 2026.</summary>
public sealed class ReadingTheAskedDay
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    [Theory]
    [InlineData("What did it say in March?", "2026-03-31", "What did it say?")]
    [InlineData("what did the travel policy say in march", "2026-03-31", "what did the travel policy say")]
    [InlineData("What did the travel policy say in March 2025?", "2025-03-31", "What did the travel policy say?")]
    [InlineData("What did the travel policy say in March of 2025?", "2025-03-31", "What did the travel policy say?")]
    [InlineData("What did the travel policy say back in November?", "2025-11-30", "What did the travel policy say?")]
    [InlineData("What did the travel policy say in October?", "2026-10-05", null)]
    [InlineData("What did the travel policy say last March?", "2026-03-31", "What did the travel policy say?")]
    [InlineData("What did the travel policy say last November?", "2025-11-30", "What did the travel policy say?")]
    [InlineData("What did the travel policy say in March last year?", "2025-03-31", "What did the travel policy say?")]
    [InlineData("What did the travel policy say in May?", "2026-05-31", "What did the travel policy say?")]
    [InlineData("What did the policy say about laptops in Sept. 2025?", "2025-09-30", "What did the policy say about laptops?")]
    public void A_month(string question, string day, string? text) => IsReadAs(question, day, text);

    [Theory]
    [InlineData("As of 1 May 2025, what is the notice period?", "2025-05-01", "what is the notice period?")]
    [InlineData("What is the notice period as of 1 May 2025?", "2025-05-01", "What is the notice period?")]
    [InlineData("What is the notice period as of 1st of May, 2025?", "2025-05-01", "What is the notice period?")]
    [InlineData("What is the notice period as at May 1, 2025?", "2025-05-01", "What is the notice period?")]
    [InlineData("What is the notice period as of the 1st of May 2025?", "2025-05-01", "What is the notice period?")]
    [InlineData("What was the notice period on 2025-05-01?", "2025-05-01", "What was the notice period?")]
    [InlineData("What was the notice period on 01.05.2025?", "2025-05-01", "What was the notice period?")]
    [InlineData("Which rules applied on May 1st 2025?", "2025-05-01", "Which rules applied?")]
    [InlineData("What did it say on 1 May?", "2026-05-01", "What did it say?")]
    [InlineData("What did it say on 1 December?", "2025-12-01", "What did it say?")]
    [InlineData("travel policy as of 1 May 2025", "2025-05-01", "travel policy")]
    [InlineData("As of 1 May 2025: gifts to clients", "2025-05-01", "gifts to clients")]
    [InlineData("As of 31 December 2027: May I keep gifts? I want to know.", "2027-12-31", "May I keep gifts? I want to know.")]
    [InlineData("What did it say on 29 February 2024?", "2024-02-29", "What did it say?")]
    public void A_date(string question, string day, string text) => IsReadAs(question, day, text);

    [Theory]
    [InlineData("What did the handbook say last year?", "2025-12-31", "What did the handbook say?")]
    [InlineData("What did the handbook say in 2024?", "2024-12-31", "What did the handbook say?")]
    [InlineData("In 2024, what did the handbook say about gifts?", "2024-12-31", "what did the handbook say about gifts?")]
    [InlineData("What was the rule before January 2026?", "2025-12-31", "What was the rule?")]
    [InlineData("What was the rule prior to 5 January 2026?", "2026-01-04", "What was the rule?")]
    [InlineData("What was the rule after March 2026?", "2026-04-01", "What was the rule?")]
    [InlineData("What was the limit for gifts at the end of 2024?", "2024-12-31", "What was the limit for gifts?")]
    [InlineData("What was the limit for gifts at the beginning of 2025?", "2025-01-01", "What was the limit for gifts?")]
    [InlineData("What was the limit for gifts in Q1 2025?", "2025-03-31", "What was the limit for gifts?")]
    [InlineData("What was the limit for gifts in the second quarter of 2025?", "2025-06-30", "What was the limit for gifts?")]
    [InlineData("What was the limit for gifts last quarter?", "2026-09-30", "What was the limit for gifts?")]
    [InlineData("What did the policy say last month?", "2026-09-30", "What did the policy say?")]
    [InlineData("What did the policy say last week?", "2026-10-04", "What did the policy say?")]
    [InlineData("What did the policy say last Friday?", "2026-10-02", "What did the policy say?")]
    [InlineData("What did the policy say last Monday?", "2026-09-28", "What did the policy say?")]
    [InlineData("What did the policy say yesterday?", "2026-10-04", "What did the policy say?")]
    [InlineData("What did the policy say two years ago?", "2024-10-05", "What did the policy say?")]
    [InlineData("What did the policy say a month ago?", "2026-09-05", "What did the policy say?")]
    [InlineData("What did the policy say thirty days ago?", "2026-09-05", "What did the policy say?")]
    [InlineData("What did the policy say 10 days ago about travel?", "2026-09-25", "What did the policy say about travel?")]
    public void A_past_period(string question, string day, string text) => IsReadAs(question, day, text);

    [Theory]
    [InlineData("What will the travel policy say next month?", "2026-11-30", "What will the travel policy say?")]
    [InlineData("What will the travel policy say in March?", "2027-03-31", "What will the travel policy say?")]
    [InlineData("What will the limit be next year?", "2027-12-31", "What will the limit be?")]
    [InlineData("Which rules will apply from 1 January 2027?", "2027-01-01", "Which rules will apply?")]
    [InlineData("From June 2027, which rules will apply?", "2027-06-01", "which rules will apply?")]
    [InlineData("What will the policy say tomorrow?", "2026-10-06", "What will the policy say?")]
    [InlineData("What will the policy require next week?", "2026-10-18", "What will the policy require?")]
    [InlineData("What will the policy say on 1 December?", "2026-12-01", "What will the policy say?")]
    [InlineData("What will the policy say on 1 February?", "2027-02-01", "What will the policy say?")]
    [InlineData("Is the policy going to change in 2027?", "2027-12-31", "Is the policy going to change?")]
    [InlineData("What does the policy say next month?", "2026-11-30", "What does the policy say?")]
    [InlineData("Which version applies on 1 January 2027?", "2027-01-01", "Which version applies?")]
    [InlineData("What will the policy say three months from now?", "2027-01-05", "What will the policy say?")]
    public void A_coming_period(string question, string day, string text) => IsReadAs(question, day, text);

    [Theory]
    [InlineData("What was our policy on gifts in 2024?", "2024-12-31")]
    [InlineData("Which version was in force on 2025-05-01?", "2025-05-01")]
    [InlineData("How many days did the policy allow in 2024?", "2024-12-31")]
    [InlineData("Did the rules require a lock in 2024?", "2024-12-31")]
    [InlineData("Tell me what the policy said in March", "2026-03-31")]
    [InlineData("What did the policy say about the 2026 price list in March?", "2026-03-31")]
    [InlineData("What did the rules for gifts to clients say in March?", "2026-03-31")]
    [InlineData("What did the policy on travel with company laptops require in March?", "2026-03-31")]
    [InlineData("What will the rules for contractors be in March?", "2027-03-31")]
    [InlineData("Show me the version of March 2025", "2025-03-31")]
    [InlineData("Show me the version from March 2025", "2025-03-31")]
    [InlineData("show me the travel policy as it was in March 2025", "2025-03-31")]
    [InlineData("And what did it say in March?", "2026-03-31")]
    [InlineData("Hi. What did the code of conduct say about gifts in 2024? Thanks", "2024-12-31")]
    [InlineData("My laptop was stolen. What did the policy say in March?", "2026-03-31")]
    [InlineData("What used to apply in 2024?", "2024-12-31")]
    [InlineData("what was the retention period last year", "2025-12-31")]
    [InlineData("WHAT DID THE POLICY SAY IN MARCH", "2026-03-31")]
    public void A_question_about_what_held_then(string question, string day) => IsReadAs(question, day, null);

    [Theory]
    [InlineData("Do I have to report a loss within 5 days?")]
    [InlineData("By March 31 I must send a report, where do I send it?")]
    [InlineData("What did the policy say I must file by March 31?")]
    [InlineData("I wrote a report in March, may I share it?")]
    [InlineData("May I travel with my laptop?")]
    [InlineData("may i share a report in may")]
    [InlineData("Can we march on?")]
    [InlineData("What does the policy say about the 2026 price list?")]
    [InlineData("What did the policy say about the 2026 price list?")]
    [InlineData("What did the policy say about the March report?")]
    [InlineData("What did the policy say about the report that I filed in March?")]
    [InlineData("What does the policy say about travel in March?")]
    [InlineData("What did the customer say in March?")]
    [InlineData("What did he say in March?")]
    [InlineData("Who left the company in March?")]
    [InlineData("I lost my laptop last week. What should I do?")]
    [InlineData("My phone was stolen yesterday, what now?")]
    [InlineData("I was told in March what the policy said")]
    [InlineData("In March I shared a file, what does the policy say?")]
    [InlineData("Is travel to China allowed next month?")]
    [InlineData("Will I be allowed to travel next month?")]
    [InlineData("Can I take leave next year?")]
    [InlineData("I am a contractor as of 1 May 2025, what applies to me?")]
    [InlineData("I'll be in Berlin from 1 June 2027. Which rules apply?")]
    [InlineData("What was announced in March?")]
    [InlineData("How long do we keep records from 2019?")]
    [InlineData("How long do we keep invoices of 2019?")]
    [InlineData("What is the deadline for the training this year?")]
    [InlineData("What did it say in March and what did it say in May?")]
    [InlineData("What did the policy say between March and May?")]
    [InlineData("What did the policy say on 30 February 2025?")]
    [InlineData("What did the policy say on 2025-13-01?")]
    [InlineData("What did the policy say since March?")]
    [InlineData("What did the policy say until March?")]
    [InlineData("What does the policy say?")]
    [InlineData("What does the policy say today?")]
    [InlineData("How often must I change my password every year?")]
    [InlineData("Does the travel policy from 2024 still apply?")]
    [InlineData("Do I need approval for 3 months ago expenses?")]
    [InlineData("march")]
    [InlineData("2025-05-01")]
    [InlineData("in March")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("?")]
    [InlineData("\n\n")]
    [InlineData("Was sagte die Richtlinie im März 2025?")]
    [InlineData("それは3月に何と言いましたか")]
    public void A_question_about_today(string question) => Assert.Null(AskedDay.Read(question, Today));

    [Theory]
    [InlineData("What did the policy say 999 years ago?")]
    [InlineData("What did the policy say in 2199?")]
    [InlineData("What did the policy say yesterday?")]
    [InlineData("What will the policy say 999 years from now?")]
    public void No_day_is_too_far_away_to_be_read(string question)
    {
        foreach (var today in new[] { DateOnly.MinValue, new DateOnly(1900, 1, 1), new DateOnly(2199, 12, 31), DateOnly.MaxValue })
        {
            var asked = AskedDay.Read(question, today);
            Assert.True(asked is null || asked.Day != today);
        }
    }

    [Fact]
    public void A_leap_day_has_a_day_a_year_before_it() =>
        Assert.Equal(new DateOnly(2023, 2, 28), AskedDay.Read("What did the policy say a year ago?", new DateOnly(2024, 2, 29))!.Day);

    private static void IsReadAs(string question, string day, string? text)
    {
        var wanted = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var asked = AskedDay.Read(question, Today);
        if (wanted == Today)
        {
            Assert.Null(asked);
            return;
        }

        Assert.NotNull(asked);
        Assert.Equal(wanted, asked.Day);
        if (text is not null) Assert.Equal(text, asked.Text);
    }
}
