using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

/// <summary>What may say who somebody is, or which report is meant, is not sent to a model.</summary>
public sealed class MaskingQuestions
{
    private static readonly Func<Word, bool> Knows = PolicyWords.For(A.Question("any"), Text.Generation(A.Policy() with
    {
        Body = """
            # Confidential Information

            ## Roles

            Ask the Data Protection Officer, the Trade Secret Officer, Human Resources or the General Counsel, and read the Employee Handbook. Directive (EU) 2019/1937 holds. Legal marks files.
            An invoice is Internal and holds Confidential Information; take none home. Managers sign for a laptop. Visitors of a client may read a report. Copy no files to a drive. Every employee may ask their manager about brown paper.

            """,
    }));

    [Theory]
    [InlineData("May I write to jane.doe@example.com about it?", "jane")]
    [InlineData("May I write to jane (at) example.com about it?", "jane")]
    [InlineData("May I write to mailto:jane@intranet about it?", "jane")]
    [InlineData("May I write to ｊａｎｅ＠example.com about it?", "jane")]
    [InlineData("May I write to ja\u200bne@exa\u00admple.com about it?", "jane", "example")]
    [InlineData("Call me on +49 (0)89 1234-5678 about USB sticks", "1234", "5678", "89")]
    [InlineData("Call 555-867-5309 about USB sticks", "867", "5309")]
    [InlineData("May <@U02ABCDEF> see it?", "U02ABCDEF")]
    [InlineData("May <@U02ABCDEF|jane.doe> see it?", "U02ABCDEF", "jane")]
    [InlineData("May <#C012345|project-falcon> see it?", "falcon")]
    [InlineData("May <at id=\"0\">Jane Doe</at> see it?", "Jane", "Doe")]
    [InlineData("May @jane.doe see it?", "jane", "doe")]
    [InlineData("May @Jane Doe see it?", "Jane", "Doe")]
    [InlineData("I am employee 48291, may I take a laptop home?", "48291")]
    [InlineData("my badge no. is A-4821, may I take a laptop home?", "4821")]
    [InlineData("Is 123-45-6789 confidential?", "6789", "123")]
    [InlineData("Is DE89 3704 0044 0532 0130 00 confidential?", "3704", "0532", "DE89")]
    [InlineData("Is 4111 1111 1111 1111 confidential?", "4111", "1111")]
    [InlineData("What became of C-7QK2-M4XA?", "7QK2", "M4XA")]
    [InlineData("What became of case c-7qk2-m4xa?", "7qk2", "m4xa")]
    [InlineData("What became of 7QK2-M4XA-9HTB-2C3D-ZZ8Y-1PQR-5VWX?", "7QK2", "9HTB", "5VWX")]
    [InlineData("What became of 7QK2 M4XA 9HTB 2C3D ZZ8Y 1PQR 5VWX?", "7QK2", "9HTB", "5VWX")]
    [InlineData("What became of 7QK2M4XA9HTB2C3DZZ8Y1PQR5VWX?", "7QK2", "9HTB", "5VWX")]
    [InlineData("What became of 7QK2-M4XA-9HTB-2C3D-ZZ8Y-1PQ-5VWX?", "7QK2", "9HTB", "5VWX")]
    [InlineData("What became of abcd-efgh-jkmn-pqrs-tvwx?", "abcd", "tvwx")]
    [InlineData("What became of 7QK2 M4XA 9HTB 2C3D ZZ8Y?", "7QK2", "ZZ8Y")]
    [InlineData("May I share https://files.example.com/x?sig=abc%2Fdef&token=123 with a client?", "sig", "abc", "files")]
    [InlineData("May I share \\\\server\\hr$\\jane.doe\\notes with a client?", "jane", "server")]
    [InlineData("May I share C:\\Users\\jdoe\\salary.xlsx with a client?", "jdoe", "salary")]
    [InlineData("Is sk-proj-abcdEFGH1234 a secret?", "abcdEFGH")]
    [InlineData("Is ghp_abcdEFGHijklmnop1234 a secret?", "abcdEFGH")]
    [InlineData("Is xoxb-1234-abcdefgh a secret?", "abcdefgh")]
    [InlineData("Is AKIAIOSFODNN7EXAMPLE a secret?", "IOSFODNN7")]
    [InlineData("Is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.abc-def a secret?", "eyJ", "abc-def")]
    [InlineData("Is -----BEGIN RSA PRIVATE KEY----- MIIabc/def -----END RSA PRIVATE KEY----- a secret?", "MIIabc")]
    [InlineData("Is this a secret? -----BEGIN RSA PRIVATE KEY----- MIIabc/def", "MIIabc")]
    [InlineData("Is AccountKey=abc/def== a secret?", "abc/def")]
    [InlineData("my password is Hunter2! may I write it down?", "Hunter2")]
    [InlineData("my password: hunter22 may I write it down?", "hunter22")]
    [InlineData("Is 0123456789abcdef0123456789abcdef a secret?", "0123456789abcdef")]
    [InlineData("My name is Jane Doe, may I take a laptop home?", "Jane", "Doe")]
    [InlineData("my name is jane, may I take a laptop home?", "jane")]
    [InlineData("Hi, I am Jane Doe and want to take a laptop home", "Jane", "Doe")]
    [InlineData("Hi, I'm Jane van der Berg from Sales, may I take a laptop home?", "Jane", "Berg")]
    [InlineData("This is Jane from Sales, may I take a laptop home?", "Jane")]
    [InlineData("May I take a laptop home? Regards, Jane Doe", "Jane", "Doe")]
    [InlineData("May Mr. Smith take a laptop home?", "Smith")]
    [InlineData("May my manager Bob Smith-Jones take a laptop home?", "Bob", "Smith", "Jones")]
    [InlineData("May our client Acme Widgets see the report?", "Acme", "Widgets")]
    [InlineData("May someone called Bob Smith take a laptop home?", "Bob", "Smith")]
    [InlineData("May I show \U000e0041 jane@example.com the report?", "jane")]
    [InlineData("I saw John Smith copy client files, what now?", "John", "Smith")]
    [InlineData("John Smith copied client files, what now?", "John", "Smith")]
    [InlineData("John F. Kennedy copied client files", "John", "Kennedy")]
    [InlineData("JOHN SMITH copied client files", "JOHN", "SMITH")]
    [InlineData("What now? Peter Miller copied client files.", "Peter", "Miller")]
    [InlineData("Can Peter Miller read my file?", "Peter", "Miller")]
    [InlineData("May Anna van der Berg read a report?", "Anna", "Berg")]
    [InlineData("May the Trade Secret Officer Anna Schmidt read a report?", "Anna", "Schmidt")]
    [InlineData("Can Peter read a report?", "Peter")]
    [InlineData("I gave files to Sarah, what now?", "Sarah")]
    [InlineData("I told Sarah about the report", "Sarah")]
    [InlineData("I told Mark about the report", "Mark")]
    [InlineData("I got files from Zoë, may I read them?", "Zoë")]
    [InlineData("May a report against Siobhán be read?", "Siobhán")]
    [InlineData("May I sign with my colleague Mark?", "Mark")]
    [InlineData("May Mark Brown read a report with Peter Brown?", "Peter")]
    [InlineData("May I take Peter's laptop home?", "Peter")]
    [InlineData("What if O'Neill McCarthy copies files?", "Neill", "McCarthy")]
    [InlineData("my boss sarah copies client files", "sarah")]
    [InlineData("what may my colleague tom's visitors read?", "tom")]
    [InlineData("my manager ahmed copies client files", "ahmed")]
    [InlineData("a colleague named sarah copies client files", "sarah")]
    [InlineData("somebody called john copies client files", "john")]
    public void What_points_to_somebody_or_opens_something_is_taken_out(string text, params string[] gone)
    {
        var masked = Masking.Of(text, Knows);

        Assert.All(gone, part => Assert.DoesNotContain(part, masked, StringComparison.OrdinalIgnoreCase));
        Assert.Matches(@"\[[a-z-]+\]", masked);
        Assert.True(Masking.LeavesAQuestion(masked), masked);
    }

    [Theory]
    [InlineData("How long are visitor logs kept?")]
    [InlineData("What did the policy say on 2026-03-01?")]
    [InlineData("What does Directive (EU) 2019/1937 say?")]
    [InlineData("What does 18 USC 1833(b) say?")]
    [InlineData("May I print 250 pages within 14 days?")]
    [InlineData("I am German, may I take a laptop home?")]
    [InlineData("Is this Confidential Information, and who is the Data Protection Officer?")]
    [InlineData("May they also take home what they made with that team this year?")]
    [InlineData("Does the Employee Handbook say what counts as end-to-end encryption?")]
    [InlineData("Is a password reset logged, and must a password be long?")]
    [InlineData("May I share state-of-the-art know-how in a non-disclosure-agreement?")]
    [InlineData("Is an invoice of 10,000 euro Internal?")]
    [InlineData("Who is the Trade Secret Officer, and may Human Resources or the General Counsel read a report?")]
    [InlineData("Trade Secret Officer: who is that?")]
    [InlineData("May I put files into Google Drive or OneDrive, or paste them into ChatGPT from Microsoft Teams?")]
    [InlineData("May I work from Spain or by Slack on Friday, with GDPR or US law against it?")]
    [InlineData("Can I Take My Laptop Home From Legal?")]
    [InlineData("CAN I TAKE A LAPTOP HOME?")]
    [InlineData("my boss yelled at me, and my manager is asking for files")]
    [InlineData("may my boss read it, and can my manager sign?")]
    [InlineData("I told Legal about it. By Directive (EU) 2019/1937?")]
    public void An_ordinary_question_stays_as_it_is(string text) => Assert.Equal(text, Masking.Of(text, Knows));

    [Theory]
    [InlineData("")]
    [InlineData("jane.doe@example.com")]
    [InlineData("is it @jane ?")]
    [InlineData("7QK2-M4XA-9HTB-2C3D-ZZ8Y-1PQR-5VWX")]
    public void Where_nothing_telling_is_left_there_is_no_question(string text) => Assert.False(Masking.LeavesAQuestion(Masking.Of(text, Knows)));

    [Fact]
    public void What_was_masked_stays_so_when_it_is_masked_again()
    {
        var masked = Masking.Of("My name is Jane Doe (jane@example.com, +49 89 12345678), case C-7QK2-M4XA: may Mr. Smith see it?", Knows);

        Assert.Equal(masked, Masking.Of(masked, Knows));
    }

    [Fact]
    public void Half_a_letter_does_no_harm() => Assert.Contains("laptop", Masking.Of("\ud800 laptop \udc00", Knows), StringComparison.Ordinal);
}
