using System.Globalization;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Letters;

/// <summary>How one letter greets several: 甲、乙、丙委员： or 甲等8位委员：, organisations beside them by name. 联名称谓</summary>
internal static class JointSalutation
{
    /// <summary>The salutation, in the order of the proposal.</summary>
    public static string Of(IReadOnlyList<Proposer> proposers, LetterPolicy wording)
    {
        int members = proposers.Count(proposer => !proposer.IsOrganisation);
        int organisations = proposers.Count - members;

        // Members give way first: an organisation is one that would miss its name.
        bool isCutShort = proposers.Count > wording.NamesAtMost;
        bool areManyMembers = isCutShort && members > 1;
        int leftOver = (members > 0 ? 1 : 0) + organisations;
        bool areManyOrganisations = isCutShort && organisations > 1 && leftOver > wording.NamesAtMost;
        List<string> parts = [];
        for (int i = 0; i < proposers.Count;)
        {
            Proposer first = proposers[i];
            bool areMany = first.IsOrganisation ? areManyOrganisations : areManyMembers;
            Proposer[] run = [.. proposers.Skip(i).TakeWhile(next => next.IsOrganisation == first.IsOrganisation)];
            i += run.Length;
            if (!areMany)
            {
                string names = Names(run);
                parts.Add(first.IsOrganisation ? names : wording.JointMembers.Replace("{names}", names, StringComparison.Ordinal));
            }
            else if (proposers.First(other => other.IsOrganisation == first.IsOrganisation) == first)
            {
                parts.Add(Many(first, first.IsOrganisation ? organisations : members, wording));
            }
        }

        return wording.JointSalutation.Replace("{names}", string.Join('、', parts), StringComparison.Ordinal);
    }

    private static string Names(IEnumerable<Proposer> proposers) => string.Join('、', proposers.Select(proposer => proposer.Name));

    private static string Many(Proposer first, int count, LetterPolicy wording) =>
        (first.IsOrganisation ? wording.ManyOrganisations : wording.ManyMembers)
            .Replace("{name}", first.Name, StringComparison.Ordinal)
            .Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
