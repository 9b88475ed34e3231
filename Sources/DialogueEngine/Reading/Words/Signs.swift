extension WordTable {
    /// What is said without words, in every language.
    static let signs = WordTable(
        "mul",
        """
        yes: 👍, ✅, ✔, 🟢, 👌, ☑, 💚, 🙆, 🙆‍♀, 🙆‍♂
        no: 👎, ❌, ✖, 🔴, 🙅, 🚫, ⛔, 🙅‍♀, 🙅‍♂
        doubt: 🤷, 🤔, 🤷‍♀, 🤷‍♂
        difficult: 😬
        irony: 🙄 🙃 🤡 🤪
        command stop: 🛑
        courtesy: 🛑 🙂 😀 😃 😄 😁 😊 😉 😅 🙏 😇 👋 ❤
        filler: 🙂 😀 😃 😄 😁 😊 😉 😅 🙏 😇 👋 ❤ 💪 ♀ ♂ 😌 🫶 🌞 ☀ 🌹 🌻 😘 👏 🎉 💯 😂 🤣 😆
        greeting: 👋, hallo 👋, hoi 👋, hi 👋, hello 👋
        """)
}
