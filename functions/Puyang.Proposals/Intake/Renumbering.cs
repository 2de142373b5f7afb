namespace Puyang.Proposals.Intake;

/// <summary>Which proposer of a corrected registration is which of the one before. 提案人对应</summary>
public static class Renumbering
{
    /// <summary>For each proposer the ordinal before: from 1; below 0 for one who had gone and is back; null for a new one.</summary>
    /// <remarks>By the name; else by the mailbox; else whoever stands at the same place is the same person whose name was
    /// misspelt, where half of it is left. Anybody else is another person, with whom nobody has talked yet.</remarks>
    public static IReadOnlyList<int?> Of(
        IReadOnlyList<Proposer> before, IReadOnlyList<Proposer> after, IReadOnlyList<Proposer> former)
    {
        int?[] was = new int?[after.Count];
        HashSet<int> taken = [];
        Match((proposer, _) => Find(before, proposer, taken));
        Match((proposer, _) => Ordinal(before, taken, known => known.Email is { } mailbox && mailbox == proposer.Email));
        Match((proposer, index) =>
            index < before.Count && !taken.Contains(index + 1) && IsMisspelt(before[index], proposer) ? index + 1 : null);
        Match((proposer, _) => -Find(former, proposer, taken.Select(ordinal => -ordinal).ToHashSet()));
        return was;

        void Match(Func<Proposer, int, int?> find)
        {
            for (int index = 0; index < after.Count; index++)
            {
                if (was[index] is null && find(after[index], index) is { } found)
                {
                    was[index] = found;
                    taken.Add(found);
                }
            }
        }
    }

    /// <summary>The ordinals of those who are proposers no longer, from 1.</summary>
    public static IEnumerable<int> Gone(int before, IReadOnlyList<int?> was) =>
        Enumerable.Range(1, before).Except(was.OfType<int>());

    private static int? Find(IReadOnlyList<Proposer> among, Proposer proposer, IReadOnlySet<int> taken) =>
        Ordinal(among, taken, known => (known.Name, known.IsOrganisation) == (proposer.Name, proposer.IsOrganisation));

    private static int? Ordinal(IReadOnlyList<Proposer> among, IReadOnlySet<int> taken, Func<Proposer, bool> isIt) =>
        Enumerable.Range(1, among.Count).Where(ordinal => !taken.Contains(ordinal) && isIt(among[ordinal - 1]))
            .Select(ordinal => (int?)ordinal).FirstOrDefault();

    // 苗方杰 for 苗芳杰, or a unit's name that was taken for a member's.
    private static bool IsMisspelt(Proposer before, Proposer after) =>
        2 * before.Name.Intersect(after.Name).Count() >= Math.Max(before.Name.Length, after.Name.Length);
}
