using Microsoft.Extensions.Time.Testing;
using Puyang.Proposals.Office;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>A corner of the storage account that one walk has for itself, and its clock.</summary>
internal sealed class Corner
{
    private const string Variable = "PROPOSALS_TEST_STORAGE";

    // The day of the handover, in the morning: every deadline lies on a later day.
    private static readonly DateTimeOffset Morning = new(2022, 4, 1, 8, 0, 0, TimeSpan.FromHours(8));

    public Corner() => Sight = new Storage(new Account(Connection), Prefix);

    public static string Connection => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection
        ? connection
        : throw new InvalidOperationException($"{Variable} is not set: run tests/run crashes, or give it the connection string of an Azurite.");

    public string Prefix { get; } = $"c{Guid.NewGuid():n}";

    public FakeTimeProvider Clock { get; } = new(Morning);

    public Settings Settings { get; } = new(
        new Account(Connection), new Uri(Machine.Address), Tree.Path("templates"), Tree.Path("templates", "offices", "office.json"), null, null,
        Development: true, EasyAuth: false);

    /// <summary>The same storage as the test looks at it: undisturbed.</summary>
    public Storage Sight { get; }

    /// <summary>Gives the storage's room back. The tables stay: they are small, and an emulator that is told to drop many of them may fall silent.</summary>
    public async Task Clear()
    {
        foreach (string name in new[] { "journal", "documents", "policy", "keys", "mail", "intake", "intake-rejected", "development" })
        {
            await Sight.Container(name).DeleteIfExistsAsync();
        }
    }
}
