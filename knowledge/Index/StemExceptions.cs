using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Index;

/// <summary>
/// Where stems are not those of Snowball. It cuts words of different meaning down to one stem: severance, several and severity; information and
/// to inform; a provider and to provide; a customer and the customs. Policies are full of them, and a question for one found the others.
/// </summary>
internal static class StemExceptions
{
    /// <summary>Forms of one word each; the first is their stem.</summary>
    private const string KeptApart = """
        accessible accessibility, accountable accountability, accountant accountants accounting, activate activated activates activating activation,
        add adds added adding, advanced, advancement, aes, allowance allowances, applicable,
        authorise authorised authorises authorising authorisation authorisations authorize authorized authorizes authorizing authorization authorizations,
        authority authorities, building buildings, business businesses, collective collectively, competent competence competency competencies, comprehensive,
        consistent consistently consistency, container containers, continuity, controller controllers, conversation conversations conversational,
        correspondence, counselling counseling counselor counsellor counselors counsellors, criticise criticize criticism, customer customers,
        customise customised customize customized customization customisation, customs, department departments departmental, dependency dependencies,
        dependent dependents dependant dependants, designate designated designates designating designation designations, digital digitally,
        direction directions, directive directives, director directors, disability disabilities, emergency emergencies, engineer engineers engineering,
        exception exceptions exceptional exceptionally, executive executives, expensive, experiment experiments experimental, extensive extensively, fitness,
        generator generators, important importance importantly, informal informally, information, initial initially, initiative initiatives, ins, integrity,
        internal internally, international internationally, ips, irs, majority, manually, meeting meetings, minority minorities, morale,
        objective objectives, officer officers, organisation organisations organisational organization organizations organizational,
        organise organised organises organising organize organized organizes organizing organizer organizers organiser organisers, paste pasted pasting,
        periodic periodically, personal personally, personalise personalised personalize personalized personalization personalisation, polite politely,
        positive positives positively, practical practically, probation probationary, processor processors, production, professor professors,
        provider providers, publication publications, reasonable reasonably, receivable receivables, relative relatives, removable, reporter reporters,
        reservation reservations, respective respectively, responsible responsibly responsibility responsibilities, secondment secondments, securities,
        several, severance, succession, terminal terminals, transition transitions transitioning, university universities, ups, vacation vacations, wellness
        """;

    /// <summary>American and British spelling of one word, for which Snowball has two stems.</summary>
    private const string SpelledTwice = """
        behavior behaviour, behaviors behaviours, behavioral behavioural, labor labour, favor favour, favors favours, defense defence, offense offence,
        offenses offences, program programme, programs programmes, center centre, centers centres, license licence, licenses licences
        """;

    private static readonly FrozenDictionary<string, string> ApartStems = Read(KeptApart);
    private static readonly FrozenDictionary<string, string> AmericanWords = Read(SpelledTwice);

    /// <returns><see langword="null"/> for a word whose stem is Snowball's.</returns>
    public static string? StemOf(string word) => ApartStems.GetValueOrDefault(word);

    /// <returns>The word itself unless its spelling is British.</returns>
    public static string ToAmerican(string word) => AmericanWords.GetValueOrDefault(word, word);

    private static FrozenDictionary<string, string> Read(string families) => families
        .Split((char[])[',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(family => family.Split(' '))
        .SelectMany(forms => forms.Select(form => (Form: form, First: forms[0])))
        .ToFrozenDictionary(pair => pair.Form, pair => pair.First, StringComparer.Ordinal);
}
