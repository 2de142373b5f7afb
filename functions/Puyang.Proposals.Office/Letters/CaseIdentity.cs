using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Letters;

/// <summary>What a case knows of itself, against which a text is held.</summary>
/// <param name="Designation">市政协八届六次会议第185号提案.</param>
/// <param name="Title">The preset title.</param>
/// <param name="Level">The CPPCC's name.</param>
/// <param name="Keys">The proposal itself first, then those that are handled with it.</param>
/// <param name="Subject">案由.</param>
/// <param name="Greeted">Whom the letter greets: the proposers, or where the bureau co-handles the lead unit.</param>
/// <param name="Proposers">提案人, whom an opinion may name too.</param>
/// <param name="Units">The bureau, and who issues the letter with it.</param>
/// <param name="IsOpinion">True where the bureau co-handles. 会办</param>
/// <param name="ContactName">The preset 联系人; empty for none.</param>
/// <param name="ContactPhone">The preset 联系电话; empty for none.</param>
public sealed record CaseIdentity(
    string Designation,
    string Title,
    string Level,
    IReadOnlyList<(int Term, int? Session, string Number)> Keys,
    string Subject,
    IReadOnlyList<string> Greeted,
    IReadOnlyList<string> Proposers,
    IReadOnlyList<string> Units,
    bool IsOpinion,
    string ContactName,
    string ContactPhone)
{
    /// <summary>The identity of a registered case.</summary>
    public static CaseIdentity Of(Case proposal, Policy policy)
    {
        Proposal own = proposal.Proposal!;
        bool isOpinion = proposal.Role == HandlingRole.CoHandler;
        Person? officer = proposal.Officer is { } id ? policy.Person(id) : null;
        string[] names = [.. own.Proposers.Select(proposer => proposer.Name)];
        return new CaseIdentity(
            Wording.Designation(own, policy),
            Wording.Title(proposal, policy),
            Wording.Level(own, policy),
            [(own.Term, own.Session, own.Number), .. proposal.Joined.Select(CaseKey.TryRead).OfType<(string Level, int Term, int? Session, string Number, int)>()
                .Select(key => (key.Term, key.Session, key.Number))],
            own.Subject,
            isOpinion ? [own.Lead?.Name ?? ""] : names,
            names,
            [policy.Unit.Name, .. proposal.CoHandlers.Where(unit => unit.SignsJointly).Select(unit => unit.Name)],
            isOpinion,
            officer?.Name ?? "",
            officer?.Phone ?? "");
    }

    /// <summary>One form of a number whoever wrote it: 0185, １８５ and 一百八十五 are 185.</summary>
    internal static string Canonical(string number) => ChineseNumerals.Parse(number) is { } value
        ? value.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : ChineseNumerals.ToAscii(number).TrimStart('0').ToUpperInvariant();
}
