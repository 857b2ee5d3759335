using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Conflicts;

public sealed class FindingWhoIsNamed
{
    private static readonly LegalOptions Legal = AnOrg.Legal(
        ("ruiz", "Anna Ruiz García", "Nina;General Counsel;GC;Anna Vogt"),
        ("muller", "Jürgen Müller", ""),
        ("obrien", "O'Brien, Sinéad", ""),
        ("smith", "Anna-Lena Smith-Jones", ""),
        ("berg", "Pieter van der Berg", ""),
        ("price", "Will Price", ""),
        ("strauss", "Max Strauß", ""),
        ("sorensen", "Søren Ødegård", ""),
        ("zhang", "张伟", ""),
        ("yamada", "山田 太郎", ""),
        ("ivanov", "Иван Петров", ""),
        ("cohen", "דוד כהן", ""),
        ("suharto", "Suharto", ""));

    private static readonly FindConflicts Find = AnOrg.FinderOf(Legal);

    [Theory]
    [InlineData("I saw Anna Ruiz send it.", "ruiz")]
    [InlineData("I saw anna ruiz send it.", "ruiz")]
    [InlineData("ANNA RUIZ SENT IT", "ruiz")]
    [InlineData("It was Ruiz, Anna.", "ruiz")]
    [InlineData("It was A. Ruiz.", "ruiz")]
    [InlineData("It was Ruiz, A.", "ruiz")]
    [InlineData("It was Anna Garcia, I think.", "ruiz")]
    [InlineData("Anna Maria Ruiz did it.", "ruiz")]
    [InlineData("Ask Nina Ruiz about it.", "ruiz")]
    [InlineData("In those days she was Anna Vogt.", "ruiz")]
    [InlineData("the general counsel knows of it", "ruiz")]
    [InlineData("Our GC knows.", "ruiz")]
    [InlineData("Mrs. Ruiz's laptop was open.", "ruiz")]
    [InlineData("Señora García took it.", "ruiz")]
    [InlineData("Frau Dr. Ruiz took it.", "ruiz")]
    [InlineData("From ANNA.RUIZ+lists@other.example she wrote.", "ruiz")]
    [InlineData("Sent by ruiz@example.com last Friday.", "ruiz")]
    [InlineData("Sent by <RUIZ+x@Example.COM>.", "ruiz")]
    [InlineData("Jurgen Mueller had it.", "muller")]
    [InlineData("Ju\u0308rgen Mu\u0308ller had it.", "muller")]
    [InlineData("Herrn Müllers Rechner", "muller")]
    [InlineData("Sinead O’Brien", "obrien")]
    [InlineData("Sinéad OBrien", "obrien")]
    [InlineData("Anna Lena Smith Jones", "smith")]
    [InlineData("Annalena Smith", "smith")]
    [InlineData("A.-L. Smith‑Jones", "smith")]
    [InlineData("Pieter van der Berg", "berg")]
    [InlineData("P. Berg", "berg")]
    [InlineData("Max Strauss", "strauss")]
    [InlineData("Soren Odegaard", "sorensen")]
    [InlineData("A\u200Bn\u200Bna R\u00ADuiz", "ruiz")]
    [InlineData("\u202EAnna Ruiz\u202C", "ruiz")]
    [InlineData("Ａｎｎａ　Ｒｕｉｚ", "ruiz")]
    [InlineData("我看到张伟发了文件", "zhang")]
    [InlineData("昨日山田太郎さんが送りました", "yamada")]
    [InlineData("Это сделал Петров Иван", "ivanov")]
    [InlineData("זה היה \u200Fדוד כהן\u200F", "cohen")]
    [InlineData("I think Suharto has it.", "suharto")]
    public void A_full_name_in_any_text_keeps_its_bearer_out(string text, string handler) =>
        Assert.Equal([new CaseConflict(handler, ConflictReason.Named)], Find.In(AnOrg.Told(text)));

    [Theory]
    [InlineData("")]
    [InlineData("Somebody will send a price list; prices will change.")]
    [InlineData("Anna told me, and a man called Price.")]
    [InlineData("We were in García Street.")]
    [InlineData("The counsel in general was good.")]
    [InlineData("nina and gc are words here")]
    [InlineData("Аnna Ruiz")] // the first letter is Cyrillic: letters that only look alike are not the same
    [InlineData("Annabel Ruizinho")]
    [InlineData("ruiz@example.com.evil.example")]
    [InlineData("张三和李伟")]
    public void What_is_no_full_name_keeps_nobody_out(string text) => Assert.Empty(Find.In(AnOrg.Told(text)));

    [Theory]
    [InlineData("Ruiz", "ruiz")]
    [InlineData("nina", "ruiz")]
    [InlineData("the gc", "ruiz")]
    [InlineData("mueller", "muller")]
    [InlineData("Pieter", "berg")]
    [InlineData("Jones and somebody from sales", "smith")]
    [InlineData("山田", "yamada")]
    public void Where_people_are_asked_for_one_word_of_a_name_is_enough(string text, string handler)
    {
        Assert.Equal([new CaseConflict(handler, ConflictReason.Named)], Find.In(AnOrg.Involving(text)));
        Assert.Equal([new CaseConflict(handler, ConflictReason.KeptOut)], Find.In(A.Content() with { KeepOut = text }));
    }

    [Theory]
    [InlineData("van der, de la, y")]
    [InlineData("a key account manager of ours")]
    [InlineData("伟")]
    public void Particles_and_single_letters_are_nobody(string text) => Assert.Empty(Find.In(AnOrg.Involving(text)));

    [Fact]
    public void Unit_and_evidence_are_searched_too()
    {
        Assert.Single(Find.In(A.Content() with { Unit = "Team of Anna Ruiz" }));
        Assert.Single(Find.In(A.Content() with { Evidence = "The mailbox ruiz@example.com" }));
    }

    [Fact]
    public void Of_two_people_with_one_name_both_are_kept_out()
    {
        var legal = AnOrg.Legal(("kim-1", "Kim Lee", ""), ("kim-2", "Lee, Kim", ""), ("other", "Kim Park", ""));

        Assert.Equal(["kim-1", "kim-2"], AnOrg.Conflicts(legal, AnOrg.Told("Kim Lee did it.")).Select(conflict => conflict.Person).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("@")]
    [InlineData("a.")]
    [InlineData("Anna ")]
    [InlineData("Anna A. ")]
    [InlineData("van ")]
    [InlineData("Mr ")]
    [InlineData("a@")]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    [InlineData("\uD83D")]
    [InlineData("\uFDFA")]
    [InlineData("张")]
    [InlineData("General ")]
    public void The_longest_hostile_text_is_read_through_in_one_go(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 8_000 / piece.Length));

        Assert.DoesNotContain(Find.In(AnOrg.Told(text) with { WhoIsInvolved = text, KeepOut = text, Evidence = text, Unit = text }), conflict => conflict.Person == "muller");
    }

    [Fact]
    public void A_name_behind_eight_thousand_letters_is_found() =>
        Assert.Single(Find.In(AnOrg.Told(new string('x', 7_000) + " Jürgen Müller")));

    [Fact]
    public void A_later_message_is_searched_as_any_text()
    {
        Assert.Equal([new CaseConflict("ruiz", ConflictReason.Named)], Find.In("It was Anna Ruiz all along."));
        Assert.Empty(Find.In("Nina said so."));
    }
}
