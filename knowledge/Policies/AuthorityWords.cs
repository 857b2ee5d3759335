using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies;

/// <summary>How each turn of phrase may be worded.</summary>
internal static partial class AuthorityWords
{
    public static IReadOnlyList<(int Start, int End)> Find(Turn turn, string sentence) =>
        Words(turn).Matches(sentence).Select(match => (match.Index, match.Index + match.Length)).ToList();

    private static Regex Words(Turn turn) => turn switch
    {
        Turn.Authority => Authority(),
        Turn.Talk => Talk(),
        Turn.Report => Report(),
        Turn.MustNot => MustNot(),
        Turn.Must => Must(),
        Turn.May => May(),
        Turn.Only => Only(),
        Turn.IsProhibited => IsProhibited(),
        Turn.BeContacted => BeContacted(),
        Turn.Punished => Punished(),
        Turn.Approval => Approval(),
        Turn.TellUs => TellUs(),
        Turn.Before => Before(),
        Turn.First => First(),
        Turn.If => If(),
        Turn.Requires => Requires(),
        Turn.Inside => Inside(),
        Turn.Outside => Outside(),
        Turn.Secret => Secret(),
        Turn.Even => Even(),
        Turn.Waive => Waive(),
        Turn.Award => Award(),
        Turn.Whistle => Whistle(),
        Turn.RightToReport => RightToReport(),
        Turn.Discuss => Discuss(),
        Turn.OwnPay => OwnPay(),
        Turn.Nothing => Nothing(),
        Turn.Hinders => Hinders(),
        Turn.NeedNot => NeedNot(),
        Turn.WithoutAsking => WithoutAsking(),
        Turn.ForTheCompany => ForTheCompany(),
        _ => throw new ArgumentOutOfRangeException(nameof(turn), turn, "Say how it is worded."),
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(regulators?|authorit(y|ies)|government|governmental|(public|government|federal|state|any|an|the|outside|external|enforcement) agenc(y|ies)|SEC|Securities and Exchange Commission|OSHA|NLRB|EEOC|law enforcement|police|prosecutors?|ombuds(man|person|men)|(public|government|state) officials?)\b", Options)]
    private static partial Regex Authority();

    [GeneratedRegex(@"\b(speak(s|ing)?|spoken|talk(s|ed|ing)?|communicat(e|es|ed|ing|ion|ions)|contact(s|ed|ing)?|report(s|ed|ing)?|disclos(e|es|ed|ing|ure|ures)|provid(e|es|ed|ing)|shar(e|es|ed|ing)|approach(es|ed|ing)?|go(es|ing)?|gone|turn(s|ed|ing)?|respond(s|ed|ing)?|answer(s|ed|ing)?|cooperat(e|es|ed|ing|ion)|complain(s|ed|ing|t|ts)?|tell(s|ing)?|told|inform(s|ed|ing|ation)?|notif(y|ies|ied|ying)|discuss(es|ed|ing|ion|ions)?|reveal(s|ed|ing)?|writ(e|es|ing)|correspond(s|ing|ence)?|call(s|ed|ing)?|giv(e|es|ing)|testif(y|ies|ied|ying)|testimony|sen(d|ds|ding|t)|fil(e|es|ed|ing)|rais(e|es|ed|ing)|involv(e|es|ed|ing)|speech)\b", Options)]
    private static partial Regex Talk();

    [GeneratedRegex(@"\b(report(s|ed|ing)?|rais(e|es|ed|ing)|complain(s|ed|ing|ts?)?|disclos(e|es|ed|ing) (misconduct|breach(es)?|violations?|concerns?|wrongdoing))\b", Options)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b((must|may|shall|should|can|will)( not| never|n't)|cannot|can't|do not|don't|does not|never|(is|are) (strictly )?(not (allowed|permitted|authori[sz]ed|free|entitled)|prohibited|forbidden|barred)|refrain|refrains|avoid|no (employee|body|staff|person|contractor|worker|member of staff)s? (may|shall|can|must|is|are)|(nobody|no one) (may|shall|can|must|is)|(agrees?|promises?|undertakes?) not to|prohibited from|forbidden to)\b", Options)]
    private static partial Regex MustNot();

    [GeneratedRegex(@"\b(must|shall|should|have to|has to|required to|need to|needs to|are to|is to|obliged to|expected to|always)\b", Options)]
    private static partial Regex Must();

    [GeneratedRegex(@"\b(may|can|must|shall|should|(is|are) (allowed|permitted|authori[sz]ed|entitled) to)\b", Options)]
    private static partial Regex May();

    [GeneratedRegex(@"\b(only|solely|exclusively)\b", Options)]
    private static partial Regex Only();

    [GeneratedRegex(@"\b(is|are) (strictly |always )?(prohibited|forbidden|banned|not (allowed|permitted))\b", Options)]
    private static partial Regex IsProhibited();

    [GeneratedRegex(@"\bbe (contacted|informed|told|notified|approached|involved|called|consulted)\b", Options)]
    private static partial Regex BeContacted();

    [GeneratedRegex(@"\b((will|may|can|shall) be (dismissed|disciplined|punished|terminated|fired|sanctioned|sued)|fac(e|es|ing) (dismissal|disciplin|termination|consequences|sanctions|legal action)|is (a )?(breach|ground|misconduct|gross misconduct))\b", Options)]
    private static partial Regex Punished();

    [GeneratedRegex(@"\b(approv(al|ed|es)|permission|consent|authori[sz]ation|clearance|cleared|sign-?off)\b", Options)]
    private static partial Regex Approval();

    [GeneratedRegex(@"\b((tell|inform|notify|consult|ask|alert|advise|contact|speak (to|with)|talk (to|with)|check with|report (it |them |this |the matter |the issue )?to|(be|been) (told|informed|notified)) (the |your |our |their |a )?(legal|company|general counsel|counsel|manager|line manager|management|supervisor|hr|human resources|people team|compliance|us|employer)|(legal|the company|the general counsel|your manager|management|compliance) (must|shall|has to|is to) be (told|informed|notified|consulted))\b", Options)]
    private static partial Regex TellUs();

    [GeneratedRegex(@"\b(before|prior to|in advance of|ahead of|until)\b", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(first|initially|beforehand|exhaust(ed)?)\b", Options)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(if|when|whenever|once|after|of any|about any|that (you|they))\b", Options)]
    private static partial Regex If();

    [GeneratedRegex(@"\b(requires?|needs?|only with|subject to|must (have|get|obtain|seek)|after|without)\b", Options)]
    private static partial Regex Requires();

    [GeneratedRegex(@"\b(internal|internally|(inside|within) the (company|organi[sz]ation|firm|group)|to (the company|legal|hr|your manager|your line manager|compliance))\b", Options)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\b(externally|outside( of)? the (company|organi[sz]ation|firm|group)|to (outsiders|third parties|anyone outside))\b", Options)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(confidential(ity)?|secret|secrecy|silence|silent|not (be )?(disclosed?|shared?|discuss(ed)?|revealed?|told|tell))\b", Options)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\b(even|including|inclusive of|as well as|also)( (to|towards?|from|with|against|before|if))?\b", Options)]
    private static partial Regex Even();

    [GeneratedRegex(@"\b(waiv(e|es|ed|ing|er)|giv(e|es|ing) up|gave up|forgo(es|ing)?|renounc(e|es|ed|ing)|relinquish(es|ed|ing)?|surrender(s|ed)?|((must|may|shall|will|agrees?)( not| never)( to)?|do not|don't) (accept|claim|seek|receive|keep|collect)|declin(e|es|ing)|hand over|pay over|assigns?)\b", Options)]
    private static partial Regex Waive();

    [GeneratedRegex(@"\b(awards?|rewards?|bount(y|ies)|incentives?|(monetary|financial|individual) (recovery|relief|payments?)|right to recover)\b", Options)]
    private static partial Regex Award();

    [GeneratedRegex(@"\b(whistle-?blow(er|ers|ing)?|reporting|for (a )?reports?)\b", Options)]
    private static partial Regex Whistle();

    [GeneratedRegex(@"\brights? (to|of) (report(ing)?|complain(ing)?|whistle-?blow(ing)?|protection as a whistle-?blower|go(ing)? to an? (authority|court)|(speak|file|disclos)\w*)", Options)]
    private static partial Regex RightToReport();

    [GeneratedRegex(@"\b(discuss(ing)?|talk(ing)? about|disclos(e|ing)|shar(e|ing)|compar(e|ing)|reveal(ing)?|tell(ing)? (anyone|others|colleagues|each other))\b", Options)]
    private static partial Regex Discuss();

    [GeneratedRegex(@"\b((your|their|his or her|own|one's)( own)? (pay|wages?|salary|salaries|compensation|bonus(es)?|working conditions|terms of employment|working hours)|(pay|wages|salary|salaries|working conditions) (with|among|amongst|between) (colleagues|co-?workers|each other|other employees|anyone|one another))\b", Options)]
    private static partial Regex OwnPay();

    [GeneratedRegex(@"\b(nothing|no (policy|agreement|rule|instruction|manager|duty|clause|term|contract|part|provision|confidentiality|employee|person|superior|one|reporter|whistle-?blower)|nobody|none of|neither|nor|never|not|cannot|don't|doesn't|won't|can't)\b", Options)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\b(prohibits?|prevent(s|ed|ing)?|stop(s|ped|ping)?|restrict(s|ed|ing)?|limit(s|ed|ing)?|imped(e|es|ed|ing)|hinder(s|ed|ing)?|bar(s|red)?|binds?|discourag(e|es|ed|ing)|interfer(e|es|ing)|obstruct(s|ed|ing)?|forbids?|retaliat(e|es|ed|ing)|punish(es|ed|ing)?|penali[sz](e|es|ed|ing)|threaten(s|ed|ing)?|dismiss(ed|es)?|fired?|demoted?|disadvantage[ds]?|sued|affects?|takes? away|keeps? (you|anyone|somebody|someone|employees|people) from|appl(y|ies) (to|where|when|towards)|meant to)\b", Options)]
    private static partial Regex Hinders();

    [GeneratedRegex(@"\b((do|does|did|is|are|will|shall|must|can) (not|never) (be )?(need|needed|have to|required?|obliged|necessary|asked to|made to|expected to)|(don't|doesn't|needn't|isn't|aren't|never|nobody|no one) (is |are |has to |have to |ever )?(need|needs|needed|have to|has to|require[ds]?|obliged|necessary)|needs? (no|not|nobody)|no (prior )?(approval|permission|consent|notice|authori[sz]ation|clearance) (is|are) (needed|required|necessary)|cannot be (waived|required)|we (do not|don't|never|will not|will never|cannot) (ask|require|make|expect|want)|(are|is) free to|whether or not|regardless of whether)\b", Options)]
    private static partial Regex NeedNot();

    [GeneratedRegex(@"\bwithout (first |ever |prior |any |our |the |anyone's |having |needing )*(asking|telling|to ask|to tell|informing|notifying|notice|permission|approval|consent|consulting|obtaining|seeking|authori[sz]ation)\b", Options)]
    private static partial Regex WithoutAsking();

    [GeneratedRegex(@"\b((on behalf|in the name) of (the |our )?(company|organi[sz]ation|firm|employer|group)|on (its|our|the company's) behalf|in (the company's|its|our) name|for the (company|organi[sz]ation|firm|group)|as (the company's|a|its|our) (spokesperson|spokesman|spokeswoman|representative)|addressed to (the company|us)|as a customer|request(s)? (from|by|of) (an |the |any )?(authorit(y|ies)|police|regulators?))\b", Options)]
    private static partial Regex ForTheCompany();
}
