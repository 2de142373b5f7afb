using System.Threading.Channels;

namespace Puyang.Proposals.Acceptance;

/// <summary>The hosts that this run may use, each with a storage and a clock of its own: PROPOSALS_ADDRESS and PROPOSALS_STORAGE, one of
/// each or several, separated by blanks. Whoever has taken one has it alone, because tests move its clock.</summary>
internal static class Sites
{
    private static readonly Channel<Site> Free = All();

    /// <summary>Waits until one is free.</summary>
    public static ValueTask<Site> Take() => Free.Reader.ReadAsync();

    /// <summary>Gives one back.</summary>
    public static void Return(Site site) => Free.Writer.TryWrite(site);

    private static Channel<Site> All()
    {
        (string[] addresses, string[] storages) = (Needed("PROPOSALS_ADDRESS"), Needed("PROPOSALS_STORAGE"));
        if (addresses.Length != storages.Length)
        {
            throw new InvalidOperationException(
                $"PROPOSALS_ADDRESS has {addresses.Length} addresses, PROPOSALS_STORAGE {storages.Length} connection strings.");
        }

        Channel<Site> all = Channel.CreateUnbounded<Site>();
        foreach ((string address, string storage) in addresses.Zip(storages))
        {
            all.Writer.TryWrite(new Site(address.TrimEnd('/'), storage));
        }

        return all;
    }

    private static string[] Needed(string variable) =>
        Environment.GetEnvironmentVariable(variable)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } values
            ? values
            : throw new InvalidOperationException(
                $"{variable} is not set. Run tests/run acceptance, or set PROPOSALS_ADDRESS and PROPOSALS_STORAGE.");
}
