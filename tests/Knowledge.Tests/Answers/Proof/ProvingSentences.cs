using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

public sealed class ProvingSentences
{
    [Theory]
    [InlineData("You may share drafts with counsel, but never with the press.", "You may share drafts with the press.", "the ban is of the second half")]
    [InlineData("You may share drafts with counsel, but never with the press.", "Never share drafts with counsel.", "the ban is not of the first half")]
    [InlineData("You may share drafts with counsel, but never with the press.", "You may share drafts with counsel.", "it is true, but silent about the exception in the same sentence")]
    [InlineData("Keep logs 90 days. Keep backups 30 days.", "Keep backups 90 days.", "the number is of the other sentence")]
    [InlineData("Keep logs 90 days. Keep backups 30 days.", "Keep logs and backups 90 days.", "no single sentence says it")]
    [InlineData("Legal informs you within 5 days.", "You inform Legal within 5 days.", "who tells whom is swapped")]
    [InlineData("Legal tells the owner within 5 days.", "The owner is told by Legal within 5 days.", "a passive needs grammar that is not trusted")]
    [InlineData("The owner approves the request.", "The owner is approved.", "the same verb the other way round")]
    [InlineData("The report is due within 5 working days.", "The report is due within 5 days.", "working days are longer")]
    [InlineData("The report is due within 5 working days.", "The report is due within 5 working days at 9:00.", "a time was added")]
    [InlineData("You should lock the screen.", "You must lock the screen.", "advice became duty")]
    [InlineData("You must lock the screen.", "You should lock the screen.", "duty became advice")]
    [InlineData("You must not lock the screen.", "You do not have to lock the screen.", "a ban is no freedom")]
    [InlineData("You do not have to lock the screen.", "You must not lock the screen.", "a freedom is no ban")]
    [InlineData("Nobody has to lock the screen.", "Nobody must lock the screen.", "the same words with 'must' forbid it")]
    [InlineData("It may not be seen by guests.", "It must not be seen by guests of the house.", "matter was added")]
    [InlineData("Use a headset in the office.", "You must use a headset in the office.", "an imperative may be a mere hint")]
    [InlineData("Some drafts are Public after the fair.", "All drafts are Public after the fair.", "some are not all")]
    [InlineData("Only the owner may open the safe.", "The owner may open the safe.", "others could think they may, too")]
    [InlineData("Confidential paper may go home.", "Paper may go home.", "what narrowed it is gone")]
    [InlineData("If your manager agrees, paper may go home.", "Paper may go home.", "the condition is gone")]
    [InlineData("Paper may go home if your manager agrees, for a day.", "Paper may go home for a day.", "the condition is gone")]
    [InlineData("Unapproved tools are blocked in the office.", "Approved tools are blocked in the office.", "un- is a negation")]
    [InlineData("Share the form with IT only.", "Share the form with it only.", "IT is not it")]
    [InlineData("Reports close in May of each year.", "Reports close in may of each year.", "May is not may")]
    [InlineData("Do not drink and drive at work.", "Do not drink, and drive at work.", "a comma turns the second half into an order")]
    [InlineData("Do not wait, call the desk.", "Do not wait call the desk.", "without the comma the order is a ban")]
    [InlineData("No, you may not share it with guests.", "No you may share it with guests.", "two negations became one")]
    [InlineData("Tell Legal before you travel to a fair.", "Tell Legal after you travel to a fair.", "the other way round in time")]
    [InlineData("Send it from Legal to Sales by post.", "Send it to Legal from Sales by post.", "the other way round in place")]
    [InlineData("You may enter with a badge, a guard and a witness.", "You may enter with a badge.", "all three are needed")]
    [InlineData("Access needs the approval of your manager, the People team, and IT Security.", "Access needs the approval of your manager, the People team.", "the third approval is gone")]
    [InlineData("The owner decides within 5 days and tells you when it ends.", "When it ends, the owner decides within 5 days and tells you.", "the clause is what is told, not a condition")]
    [InlineData("If you disagree, ask the owner.", "Ask the owner if you disagree.", "it reads as what is to be asked")]
    [InlineData("Report the loss within 1 hour to the desk.", "Report the loss within 1 hour to the desk?", "a question asserts nothing")]
    [InlineData("Report the loss within 1 hour to the desk.", "Yes, report the loss within 1 hour to the desk.", "yes to which question is not known here")]
    [InlineData("A few people see the file each day.", "Few people see the file each day.", "few denies, a few does not")]
    [InlineData("Guests enter, who may only do so once.", "Guests enter the house.", "matter was added and a limit lost")]
    [InlineData("You have to lock the screen.", "You must lock the screen.", "beside a word that denies it would say the opposite")]
    [InlineData("You get an answer within two weeks.", "You receive an answer within two weeks.", "no two words are taken for the same")]
    [InlineData("If the device is lost, call the desk at once.", "Call the desk at once if the device is lost.", "what a condition reaches over is not known")]
    [InlineData("Reports go to the chair, who works with counsel.", "Reports go to the chair.", "no clause is left out")]
    [InlineData("Each system has an owner; everybody has an account.", "Each system has an owner.", "no clause is left out")]
    [InlineData("Keep logs 90 days. Keep backups 30 days.", "Keep logs 90 days; keep backups 30 days.", "what is joined needs a subject of its own")]
    public void What_says_more_or_less_or_other_than_the_policy_is_not_proved(string policy, string sentence, string why) =>
        Assert.True(Prove(policy, sentence) is ProofResult.Failed, why);

    [Theory]
    [InlineData("Nobody shares an account in our systems.", "No one shares an account in our systems.")]
    [InlineData("Do not lock the screen.", "You must not lock the screen.")]
    [InlineData("Guests must not open the safe.", "Guests are not allowed to open the safe.")]
    [InlineData("The pass mark is 80 per cent.", "The pass mark is 80%.")]
    [InlineData("The team keeps logs 90 days. The owner keeps backups 30 days.", "The team keeps logs 90 days; the owner keeps backups 30 days.")]
    [InlineData("The team keeps logs 90 days. The owner keeps backups 30 days.", "The team keeps logs 90 days, and the owner keeps backups 30 days.")]
    [InlineData("You may work abroad for 20 days. This needs the approval of HR.", "You may work abroad for 20 days. This needs the approval of HR.")]
    [InlineData("You get an answer within two weeks.", "For drafts, you get an answer within 2 weeks.")]
    public void What_says_the_same_in_nearly_the_same_words_is_proved(string policy, string sentence) =>
        Assert.IsType<ProofResult.Held>(Prove(policy, sentence));

    [Fact]
    public void What_is_shown_as_proof_is_the_whole_sentence_with_what_leads_into_it()
    {
        var bench = ProofBench.Over("# Sharing\n\n## Drafts\n\nYou must not:\n\n- send drafts to the press\n- print plans at home\n");

        var held = Assert.IsType<ProofResult.Held>(bench.Prove(" You must not send drafts to the press. ", (0, "drafts to the press")));

        var quote = Assert.Single(held.Quotes);
        Assert.Equal("You must not send drafts to the press.", held.Text);
        Assert.Equal(["You must not:", "- send drafts to the press"], quote.Sentences.Select(quote.Candidate.Passage.TextOf));
    }

    [Fact]
    public void What_stands_beside_it_in_its_paragraph_is_shown_with_it()
    {
        var bench = ProofBench.Over("# Sharing\n\n## Drafts\n\nPublic drafts are on the website. Everyone reads them there. Logs last 90 days.\n\nThe canteen opens at noon.\n");

        var held = Assert.IsType<ProofResult.Held>(bench.Prove("Logs last 90 days.", (0, "Logs last 90 days.")));

        Assert.Equal(["Public drafts are on the website.", "Everyone reads them there.", "Logs last 90 days."], held.Quotes.Single().Sentences.Select(held.Quotes[0].Candidate.Passage.TextOf));
    }

    [Fact]
    public void What_is_not_in_English_is_not_proved()
    {
        const string sentence = "Senden Sie Kundendaten an Ihre private Adresse.";
        var bench = ProofBench.Over($"# Regeln\n\n## Was verboten ist\n\n{sentence} Kopieren Sie Baupläne auf private Laufwerke.\n");

        Assert.IsType<ProofResult.Failed>(bench.Prove(sentence, (0, sentence)));
    }

    [Fact]
    public void A_policy_for_some_places_is_named_in_front()
    {
        var bench = ProofBench.Over(Text.Generation(A.Policy() with { Title = "Leave in Germany", Jurisdictions = "DE", Body = "# Leave in Germany\n\n## Days\n\nYou get 30 days of leave.\n" }));

        Assert.IsType<ProofResult.Failed>(bench.Prove("You get 30 days of leave.", (0, "You get 30 days of leave.")));
        Assert.IsType<ProofResult.Held>(bench.Prove("Leave in Germany: you get 30 days of leave.", (0, "You get 30 days of leave.")));
    }

    [Fact]
    public void A_quote_that_proves_nothing_is_not_shown_beside_one_that_does()
    {
        var bench = ProofBench.Over("# Sharing\n\n## Drafts\n\nKeep logs 90 days.\n\nThe canteen opens at noon.\n");

        var held = Assert.IsType<ProofResult.Held>(bench.Prove("Keep logs 90 days.", (0, "Keep logs 90 days."), (0, "The canteen opens at noon.")));

        Assert.Equal(["Keep logs 90 days."], held.Quotes.Single().Sentences.Select(held.Quotes[0].Candidate.Passage.TextOf));
    }

    [Fact]
    public void A_sentence_that_keeps_people_from_an_authority_is_not_shown_even_when_a_policy_says_it()
    {
        var bench = ProofBench.Over("# Sharing\n\n## Drafts\n\nEmployees must not speak to regulators.\n");

        Assert.Equal(new ProofResult.Failed(ProofFailure.Discourages), bench.Prove("Employees must not speak to regulators.", (0, "Employees must not speak to regulators.")));
        Assert.Equal(new ProofResult.Failed(ProofFailure.QuoteNotShown), bench.Prove("Employees speak to the press.", (0, "Employees must not speak to regulators.")));
    }

    private static ProofResult Prove(string policy, string sentence) => ProofBench.Over($"# Sharing\n\n## Drafts\n\n{policy}\n") is var bench ? bench.Prove(sentence, (0, policy)) : throw new InvalidOperationException();
}
