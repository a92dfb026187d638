/** Shown where a launch code has been used, or a session has ended. Plain: it loads nothing. */
export const REOPEN_PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>SOS Poste</title>
<h1>Cette adresse ne peut plus ouvrir SOS Poste</h1>
<p>Elle ne sert qu’une fois, et pendant dix minutes. Vos tickets et votre texte sont gardés.</p>
<p>Lancez SOS Poste de nouveau, depuis le menu, le bureau ou par la commande qui l’a démarré&nbsp;:
une fenêtre s’ouvre et une nouvelle adresse est affichée.</p>
<p lang="en">This address works once, for ten minutes. Nothing was lost: start SOS Poste again to get
a new one.</p>
</html>
`;
